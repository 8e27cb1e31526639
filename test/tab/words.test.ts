import { beforeAll, describe, expect, it } from 'vitest';
import { alertTitle } from '../../addin/features/alerts/words.ts';
import { notice, outcome } from '../../addin/features/meetings/words.ts';
import { callName } from '../../addin/features/people/names.ts';
import { loadOtherWords, startLanguage } from '../../addin/locale/i18n.ts';
import { AlertKind } from '../../mentoring/alerts/schema.ts';
import { cancellations, meeting, miraWorld } from './world.ts';

beforeAll(() => startLanguage('en').then(loadOtherWords));

const id = miraWorld().mentorships[0]?.id ?? '';
const asMentor = { role: 'mentor', partner: 'Jonas' } as const;
const asMentee = { role: 'mentee', partner: 'Mira' } as const;

describe('the words of an alert', () => {
  const count = (count: number, meetings: number, windowDays?: number) => {
    const [one] = cancellations(id).evidence.meetings;
    if (!one) throw new Error('no meeting');
    const evidence = { count, windowDays, meetings: Array(meetings).fill(one) };
    return alertTitle(cancellations(id, { evidence }), asMentor);
  };

  it('counts cancellations and late moves apart', () => {
    expect(count(2, 2)).toBe('Jonas called off 2 meetings in a row');
    expect(count(3, 3, 60)).toBe('Jonas called off 3 meetings in 60 days');
    expect(count(2.5, 3, 60)).toBe('Jonas called off 2 meetings and moved 1 late in 60 days');
    expect(count(3, 6, 60)).toBe('Jonas moved 6 meetings late in 60 days');
    expect(count(1.5, 2)).toBe('Jonas called off 1 meeting and moved 1 late in a row');
  });

  it('says "you" to the one it is about, whichever side that is', () => {
    const own = cancellations(id, { about: 'mentee' });
    expect(alertTitle(own, asMentee)).toBe('You called off 2 meetings in a row');
    expect(alertTitle(own, asMentor)).toBe('Jonas called off 2 meetings in a row');
    const mentors = cancellations(id, { about: 'mentor' });
    expect(alertTitle(mentors, asMentor)).toBe('You called off 2 meetings in a row');
    expect(alertTitle(mentors, asMentee)).toBe('Mira called off 2 meetings in a row');
  });

  it.each(AlertKind.options)('has words for %s, to both', (kind) => {
    const alert = cancellations(id, { kind });
    for (const audience of [asMentor, asMentee]) {
      expect(alertTitle(alert, audience)).toMatch(/^[A-Z0-9].{10,}[^.]$/);
    }
  });
});

describe('the words of a meeting', () => {
  it.each([
    [-5, 'after its start'],
    [0, 'without notice'],
    [1, 'with 1 minute’s notice'],
    [59, 'with 59 minutes’ notice'],
    [60, 'with 1 hour’s notice'],
    [47 * 60, 'with 47 hours’ notice'],
    [48 * 60, 'with 2 days’ notice'],
  ])('gives %i minutes of notice as "%s"', (minutes, words) => {
    expect(notice(minutes)).toBe(words);
  });

  it('says what became of it, and by whom', () => {
    const now = new Date('2026-05-14T12:00:00Z');
    const start = '2026-05-15T12:00:00.000Z';
    const words = (change: Parameters<typeof meeting>[2], at = now) =>
      outcome(meeting(id, start, { state: 'scheduled', ...change }), asMentor, at);
    const off = { endedBy: 'mentee', noticeMinutes: 1440 } as const;
    expect(words({})).toBeNull();
    expect(words({}, new Date('2026-05-15T12:10:00Z'))).toBe('Now');
    expect(words({}, new Date('2026-05-15T12:50:00Z'))).toBe('Just ended');
    expect(words({ state: 'held' })).toBe('Held');
    expect(words({ ...off, state: 'declined' })).toBe('Declined by Jonas with 24 hours’ notice');
    expect(words({ ...off, state: 'cancelled', endedBy: null })).toBe(
      'Cancelled by the organiser with 24 hours’ notice',
    );
    expect(words({ ...off, state: 'cancelled', endedBy: 'mentor', noticeMinutes: null })).toBe(
      'Cancelled by you',
    );
  });
});

describe('what to call someone', () => {
  it.each([
    ['Jonas Weber', 'Jonas'],
    ['Lindqvist, Mira', 'Mira'],
    ['Herrera Gómez, Tomás Luis', 'Tomás'],
    ['Plato', 'Plato'],
  ])('takes the given name of "%s"', (displayName, name) => {
    expect(callName({ displayName })).toBe(name);
  });
});
