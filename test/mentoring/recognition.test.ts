import { describe, expect, it } from 'vitest';
import { copyOf, recognise } from '../../mentoring/calendar/rules.ts';
import type { Attendee, CalendarItem, Pair } from '../../mentoring/calendar/schema.ts';

const pair: Pair = {
  mentorshipId: 'one',
  mentor: 'amara@contoso.com',
  mentee: 'jonas@contoso.com',
};
const second: Pair = {
  mentorshipId: 'two',
  mentor: 'amara@contoso.com',
  mentee: 'elif@contoso.com',
};

const attendee = (mail: string, more: Partial<Attendee> = {}): Attendee => ({
  mail,
  response: 'none',
  respondedAt: null,
  proposedStart: null,
  ...more,
});

function item(more: Partial<CalendarItem> = {}): CalendarItem {
  return {
    eventId: 'e',
    key: 'k',
    seriesMasterId: null,
    isException: false,
    subject: 'Coffee',
    categories: [],
    start: new Date('2031-03-10T10:00:00Z'),
    end: new Date('2031-03-10T10:45:00Z'),
    isCancelled: false,
    organizer: pair.mentor,
    attendees: [attendee(pair.mentee)],
    ownResponse: 'none',
    ownRespondedAt: null,
    createdAt: new Date('2031-03-01T10:00:00Z'),
    modifiedAt: new Date('2031-03-02T10:00:00Z'),
    madeForMentorship: null,
    joinUrl: null,
    webLink: null,
    ...more,
  };
}
const withSubject = (subject: string) => item({ subject });

describe('an entry with exactly the two in it', () => {
  it.each([
    'Mentoring',
    'mentor',
    'MENTORSHIP',
    'Our Mentees’ and mentors’ hour',
    'Monthly mentoring: goals',
    '1:1 (mentoring)',
    'e-mentoring',
    'Cancelled: Mentoring',
    'élève/mentor',
  ])('is theirs with the subject "%s"', (subject) => {
    expect(recognise(withSubject(subject), [pair])).toBe(pair);
  });

  it.each([
    '',
    'Coffee',
    'commentor',
    'Tormentor',
    'commentary',
    'Élémentor',
    '2mentor',
    'Mental health',
    'men tor',
  ])('is not theirs with the subject "%s"', (subject) => {
    expect(recognise(withSubject(subject), [pair])).toBeNull();
  });

  it('is theirs with the category, whatever its subject and however it is written', () => {
    for (const name of ['Mentoring', 'mentoring', 'MENTORING']) {
      expect(recognise(item({ categories: ['Red category', name] }), [pair])).toBe(pair);
    }
    expect(recognise(item({ categories: ['Mentoring plans'] }), [pair])).toBeNull();
  });

  it('is theirs whichever of them organises it, and when the organizer is listed as well', () => {
    const theirs = withSubject('Mentoring');
    const turned = { ...theirs, organizer: pair.mentee, attendees: [attendee(pair.mentor)] };
    expect(recognise(turned, [pair])).toBe(pair);
    const listed = { ...theirs, attendees: [attendee(pair.mentor), attendee(pair.mentee)] };
    expect(recognise(listed, [pair])).toBe(pair);
  });

  it('is theirs when Accord made it for them, whatever it is called', () => {
    expect(recognise(item({ madeForMentorship: 'one' }), [second, pair])).toBe(pair);
  });

  it('belongs to the mentorship that Accord made it for, where the two have two', () => {
    const turned: Pair = { mentorshipId: 'turned', mentor: pair.mentee, mentee: pair.mentor };
    const named = withSubject('Mentoring');
    expect(recognise({ ...named, madeForMentorship: 'turned' }, [pair, turned])).toBe(turned);
    expect(recognise(named, [pair, turned])).toBeNull();
  });
});

describe('an entry with somebody else in it', () => {
  const three = (more: Partial<CalendarItem> = {}) =>
    item({ attendees: [attendee(pair.mentee), attendee('priya@contoso.com')], ...more });

  it('is not theirs by its subject', () => {
    expect(recognise(three({ subject: 'Mentoring' }), [pair])).toBeNull();
    const third = item({
      subject: 'Mentoring',
      organizer: 'priya@contoso.com',
      attendees: [attendee(pair.mentor), attendee(pair.mentee)],
    });
    expect(recognise(third, [pair])).toBeNull();
  });

  it('is theirs by the category, or when Accord made it', () => {
    expect(recognise(three({ categories: ['Mentoring'] }), [pair])).toBe(pair);
    expect(recognise(three({ madeForMentorship: 'one' }), [pair])).toBe(pair);
  });

  it('is nobody’s by the category when it could be two mentorships’', () => {
    const both = item({
      categories: ['Mentoring'],
      attendees: [attendee(pair.mentee), attendee(second.mentee)],
    });
    expect(recognise(both, [pair, second])).toBeNull();
    expect(recognise(both, [second, pair])).toBeNull();
    expect(recognise({ ...both, madeForMentorship: 'two' }, [pair, second])).toBe(second);
  });
});

describe('an entry without both of them', () => {
  const alone = { attendees: [] };
  const withAnother = { attendees: [attendee('priya@contoso.com')] };
  it.each([
    ['alone', alone],
    ['with another', withAnother],
  ])('is not theirs, whatever else speaks for it: %s', (_name, who) => {
    const claims = { subject: 'Mentoring', categories: ['Mentoring'], madeForMentorship: 'one' };
    expect(recognise(item({ ...claims, ...who }), [pair])).toBeNull();
  });

  it('is not theirs when Accord made it for others', () => {
    expect(recognise(item({ madeForMentorship: 'somebody-elses' }), [pair])).toBeNull();
  });
});

describe('what is kept of an entry', () => {
  const seenAt = new Date('2031-03-03T00:00:00Z');
  const answered = attendee(pair.mentee, {
    response: 'declined',
    respondedAt: new Date('2031-03-02T09:00:00Z'),
    proposedStart: new Date('2031-03-11T10:00:00Z'),
  });

  it('is the other’s answer, seen from the organizer’s side', () => {
    const copy = copyOf(item({ attendees: [answered, attendee('x@y')] }), pair, 'mentor', seenAt);
    expect(copy).toMatchObject({
      isOrganizer: true,
      partner: {
        response: 'declined',
        respondedAt: Date.parse('2031-03-02T09:00:00Z'),
        proposedStart: Date.parse('2031-03-11T10:00:00Z'),
      },
      seenAt: seenAt.getTime(),
      goneAt: null,
    });
  });

  it('is one’s own answer, seen from the other side', () => {
    const own = item({
      ownResponse: 'tentative',
      ownRespondedAt: new Date('2031-03-02T08:00:00Z'),
    });
    expect(copyOf(own, pair, 'mentee', seenAt)).toMatchObject({
      isOrganizer: false,
      partner: null,
      own: { response: 'tentative', respondedAt: Date.parse('2031-03-02T08:00:00Z') },
    });
  });

  it('says nothing of anybody else, nor of what decides nothing, and survives as JSON', () => {
    const copy = copyOf(item({ attendees: [answered, attendee('x@y')] }), pair, 'mentor', seenAt);
    expect(JSON.stringify(copy)).not.toMatch(/@/);
    expect(Object.keys(copy)).not.toContain('categories');
    expect(JSON.parse(JSON.stringify(copy))).toEqual(copy);
  });
});
