import type { Event } from '@microsoft/microsoft-graph-types';
import { describe, expect, it } from 'vitest';
import { mentorshipProperty, toItem, toOccurrence } from '../../graph/calendar-item.ts';
import { Meeting } from '../../mentoring/meetings/schema.ts';
import { example, exampleEvents, hasExamples } from './support/examples.ts';

const at = (dateTime: string) => ({ dateTime, timeZone: 'UTC' });
const event: Event = {
  id: 'AAMk1',
  iCalUId: '0400A',
  type: 'singleInstance',
  subject: 'Mentoring',
  categories: ['Mentoring'],
  start: at('2031-03-10T10:00:00.0000000'),
  end: at('2031-03-10T10:45:00.0000000'),
  isCancelled: false,
  organizer: { emailAddress: { name: 'Amara', address: 'Amara@Contoso.com' } },
  attendees: [
    {
      type: 'required',
      emailAddress: { name: 'Jonas', address: 'JONAS@contoso.com' },
      status: { response: 'tentativelyAccepted', time: '2031-03-02T09:00:00.5046431Z' },
      proposedNewTime: { start: at('2031-03-11T10:00:00.0000000'), end: at('2031-03-11T10:45:00') },
    },
    { type: 'resource', emailAddress: { name: 'Room 1', address: 'room1@contoso.com' } },
  ],
  responseStatus: { response: 'organizer', time: '0001-01-01T00:00:00Z' },
  createdDateTime: '2031-03-01T10:00:00.1234567Z',
  lastModifiedDateTime: '2031-03-02T10:00:00.7654321Z',
  webLink: 'https://outlook.office365.com/owa/?itemid=1',
};

describe('an event of Graph, in Accord’s words', () => {
  it('is all that the rules need, in UTC, with addresses in lower case and without rooms', () => {
    expect(toItem(event)).toEqual({
      eventId: 'AAMk1',
      key: '0400A',
      seriesMasterId: null,
      isException: false,
      subject: 'Mentoring',
      categories: ['Mentoring'],
      start: new Date('2031-03-10T10:00:00Z'),
      end: new Date('2031-03-10T10:45:00Z'),
      isCancelled: false,
      organizer: 'amara@contoso.com',
      attendees: [
        {
          mail: 'jonas@contoso.com',
          response: 'tentative',
          respondedAt: new Date('2031-03-02T09:00:00.504Z'),
          proposedStart: new Date('2031-03-11T10:00:00Z'),
        },
      ],
      ownResponse: 'none',
      ownRespondedAt: null,
      createdAt: new Date('2031-03-01T10:00:00.123Z'),
      modifiedAt: new Date('2031-03-02T10:00:00.765Z'),
      madeForMentorship: null,
      joinUrl: null,
      webLink: 'https://outlook.office365.com/owa/?itemid=1',
    });
  });

  it.each([
    ['accepted', 'accepted'],
    ['declined', 'declined'],
    ['tentativelyAccepted', 'tentative'],
    ['notResponded', 'none'],
    ['none', 'none'],
    ['organizer', 'none'],
  ] as const)('has the answer %s as %s', (response, expected) => {
    const answered = { ...event, responseStatus: { response, time: '2031-03-02T09:00:00Z' } };
    expect(toItem(answered).ownResponse).toBe(expected);
  });

  it.each(['0001-01-01T00:00:00Z', '4501-01-01T00:00:00Z', null, undefined, ''])(
    'has no time of an answer that was given at "%s"',
    (time) => {
      const answered = { ...event, responseStatus: { response: 'none' as const, time } };
      expect(toItem(answered).ownRespondedAt).toBeNull();
    },
  );

  it('knows the mentorship that Accord made it for, and no other property', () => {
    const value = '01990000-0000-7000-8000-000000000001';
    const others = { id: 'String {00000000-0000-0000-0000-000000000000} Name other', value: 'x' };
    const made = { id: mentorshipProperty, value };
    expect(
      toItem({ ...event, singleValueExtendedProperties: [others, made] }).madeForMentorship,
    ).toBe(value);
    expect(
      toItem({ ...event, singleValueExtendedProperties: [others] }).madeForMentorship,
    ).toBeNull();
  });

  it('takes where to join from the online meeting, and otherwise from the older field', () => {
    const joined = {
      ...event,
      onlineMeeting: { joinUrl: 'https://a' },
      onlineMeetingUrl: 'https://b',
    };
    expect(toItem(joined).joinUrl).toBe('https://a');
    expect(toItem({ ...joined, onlineMeeting: null }).joinUrl).toBe('https://b');
  });

  it.each([
    [''],
    ['not an address'],
    ['javascript:alert(1)'],
    ['data:text/html,x'],
    ['https://'],
    [undefined],
  ])('has no place to join where "%s" is said to be one', (url) => {
    const item = toItem({
      ...event,
      onlineMeeting: { joinUrl: url },
      onlineMeetingUrl: url,
      webLink: url,
    });
    expect([item.joinUrl, item.webLink]).toEqual([null, null]);
  });

  it('is something even where Graph says almost nothing', () => {
    expect(toItem({ id: 'x' })).toMatchObject({
      eventId: 'x',
      subject: '',
      attendees: [],
      organizer: '',
    });
  });
});

describe('an occurrence of a series', () => {
  const master: Event = { ...event, id: 'M', type: 'seriesMaster' };
  const times = {
    start: at('2031-03-17T10:00:00.0000000'),
    end: at('2031-03-17T10:45:00.0000000'),
  };
  const plain: Event = { id: 'O1', type: 'occurrence', seriesMasterId: 'M', ...times };

  it('has its own times, and the rest from the series', () => {
    expect(toOccurrence(plain, master)).toMatchObject({
      eventId: 'O1',
      seriesMasterId: 'M',
      subject: 'Mentoring',
      organizer: 'amara@contoso.com',
      start: new Date('2031-03-17T10:00:00Z'),
      key: '0400A/2031-03-17T10:00:00.000Z',
    });
  });

  it('that is an exception says itself what is different, and keeps its key when it is moved', () => {
    const moved: Event = {
      ...plain,
      type: 'exception',
      iCalUId: '0400A-exception',
      subject: 'Mentoring, later',
      originalStart: '2031-03-17T10:00:00Z',
      start: at('2031-03-18T15:00:00.0000000'),
      attendees: [],
    };
    expect(toOccurrence(moved, master)).toMatchObject({
      key: '0400A/2031-03-17T10:00:00.000Z',
      start: new Date('2031-03-18T15:00:00Z'),
      subject: 'Mentoring, later',
      attendees: [],
    });
  });
});

describe.skipIf(!hasExamples)('Microsoft’s documented examples', () => {
  it.each(exampleEvents())('%s is understood', (_file, events) => {
    expect(events.length).toBeGreaterThan(0);
    for (const each of events.filter(({ start }) => start)) {
      const item = toItem(each);
      expect(item.eventId).toBe(each.id);
      expect(item.subject).toBe(each.subject ?? '');
      expect(item.start.toISOString().slice(0, 19)).toBe(each.start?.dateTime?.slice(0, 19));
      expect(item.end > item.start).toBe(true);
      expect(item.organizer).toBe(item.organizer.toLowerCase());
      for (const { mail, respondedAt } of item.attendees) {
        expect(mail).toMatch(/^[^A-Z\s]+@[^A-Z\s]+$/);
        if (respondedAt) expect(respondedAt.getUTCFullYear()).toBeLessThan(2100);
      }
      expect(Meeting.shape.joinUrl.safeParse(item.joinUrl).success).toBe(true);
      expect(Meeting.shape.webLink.safeParse(item.webLink).success).toBe(true);
    }
  });

  it('show who answered what, and who proposes another time', () => {
    const [proposed] = toItem(
      example('outlook-calendar-meeting-proposals.08.response.json'),
    ).attendees;
    expect(proposed).toEqual({
      mail: 'adelev@contoso.onmicrosoft.com',
      response: 'tentative',
      respondedAt: new Date('2019-08-01T07:06:24.504Z'),
      proposedStart: new Date('2019-08-16T12:00:00Z'),
    });
    const [waiting] = toItem(
      example('outlook-calendar-meeting-proposals.10.response.json'),
    ).attendees;
    expect(waiting).toMatchObject({ response: 'none', respondedAt: null, proposedStart: null });
  });
});
