import { describe, expect, it } from 'vitest';
import { defaultTerms } from '../../mentoring/agreements/rules.ts';
import type { Facts, FollowUpFacts, MeetingFacts } from '../../mentoring/promises/facts/rules.ts';
import { judge, lookAgainAt, rules } from '../../mentoring/promises/rules.ts';

const hour = 60 * 60 * 1000;
const day = 24 * hour;
/** Monday, nine o'clock, in winter. */
const begun = Date.UTC(2026, 0, 5, 9);
const at = (days: number): Date => new Date(begun + days * day);
const dateOf = (days: number): string => at(days).toISOString().slice(0, 10);

type Change = Partial<Omit<Facts, 'mentorship'>> & { mentorship?: Partial<Facts['mentorship']> };

/** Two people whose mentorship was accepted on day 0, and who have done nothing since. */
const facts = ({ mentorship, ...rest }: Change = {}): Facts => ({
  mentorship: {
    id: 'm',
    state: 'active',
    requestedBy: 'mentee',
    waitingFor: null,
    waitingSince: null,
    exchange: [],
    pausedUntil: null,
    acceptedAt: at(0),
    ...mentorship,
  },
  zones: { mentor: 'UTC', mentee: 'UTC' },
  terms: null,
  meetings: [],
  moves: [],
  followUps: [],
  acts: { mentor: null, mentee: null },
  resumedAt: null,
  ...rest,
});

const meeting = (days: number, more: Partial<MeetingFacts> = {}): MeetingFacts => ({
  id: `meeting-${days}`,
  start: at(days),
  end: new Date(at(days).getTime() + hour),
  state: 'scheduled',
  endedBy: null,
  endedAt: null,
  noticeMinutes: null,
  rescheduledTo: null,
  createdAt: at(0),
  notesAt: null,
  ...more,
});
const held = (days: number, more: Partial<MeetingFacts> = {}) =>
  meeting(days, { state: 'held', ...more });

const promise = (dueIn: number, more: Partial<FollowUpFacts> = {}): FollowUpFacts => ({
  id: 'f',
  meetingId: null,
  owner: 'mentee',
  dueOn: dateOf(dueIn),
  state: 'open',
  addedAt: at(0),
  ...more,
});
const terms = (more: object = {}) => ({ ...defaultTerms, ...more });
const requested = (more: object = {}) => ({
  mentorship: { state: 'requested', waitingFor: 'mentor', waitingSince: at(0), ...more } as const,
});

/** What a rule says on a day: `about` of what stands, and who is told, as `mentor 14` with the occurrence. */
function says(name: string, given: Facts, days: number): string {
  const judged = judge(given, at(days)).find(({ rule }) => rule.name === name);
  const standing = judged?.findings.filter(({ stands }) => stands) ?? [];
  return standing
    .map(({ about, tells }) =>
      [`${about ?? 'both'}:`, ...tells.map(({ to, occurrence }) => `${to} ${occurrence}`)].join(
        ' ',
      ),
    )
    .join('; ');
}

const inBerlin = { zones: { mentor: 'UTC', mentee: 'Pacific/Auckland' } };
const off = { state: 'cancelled', endedBy: 'mentee', endedAt: at(2), noticeMinutes: 60 } as const;

/** The rule, what it is about, what is known, and on which day it says what. */
const table: [string, string, Facts, [number, string][]][] = [
  [
    'check-in-missed',
    'nobody has met for three weeks',
    facts(),
    [
      [20.9, ''],
      [21, 'both: mentor 0 mentee 0'],
      [300, 'both: mentor 0 mentee 0'],
    ],
  ],
  [
    'check-in-missed',
    'the last meeting counts',
    facts({ meetings: [held(10)] }),
    [
      [30.9, ''],
      [31.1, 'both: mentor 0 mentee 0'],
    ],
  ],
  [
    'check-in-missed',
    'a meeting of before does not',
    facts({ meetings: [held(-1)] }),
    [[21, 'both: mentor 0 mentee 0']],
  ],
  [
    'check-in-missed',
    'four weeks are agreed',
    facts({ terms: terms({ cadenceWeeks: 4 }) }),
    [
      [41.9, ''],
      [42, 'both: mentor 0 mentee 0'],
    ],
  ],
  [
    'check-in-missed',
    'after a pause it begins anew',
    facts({ resumedAt: at(30) }),
    [
      [50.9, ''],
      [51, 'both: mentor 0 mentee 0'],
    ],
  ],
  [
    'outcome-missing',
    'two days after a meeting without a word',
    facts({ meetings: [held(5)] }),
    [
      [7, ''],
      [7.05, 'both: mentor 0 mentee 0'],
    ],
  ],
  [
    'outcome-missing',
    'notes are an outcome',
    facts({ meetings: [held(5, { notesAt: at(6) })] }),
    [[20, '']],
  ],
  [
    'outcome-missing',
    'so is a promise made at it',
    facts({ meetings: [held(5)], followUps: [promise(9, { meetingId: 'meeting-5' })] }),
    [[20, '']],
  ],
  [
    'outcome-missing',
    'and one made since',
    facts({ meetings: [held(5)], followUps: [promise(9, { addedAt: at(6) })] }),
    [[20, '']],
  ],
  [
    'outcome-missing',
    'the next meeting closes the matter',
    facts({ meetings: [held(5), held(9)] }),
    [
      [10.9, ''],
      [11.1, 'both: mentor 0 mentee 0'],
    ],
  ],
  [
    'outcome-missing',
    'what a pause has come after is left',
    facts({ meetings: [held(5)], resumedAt: at(20) }),
    [[30, '']],
  ],
  [
    'follow-up-overdue',
    'three days after its day',
    facts({ followUps: [promise(4)] }),
    [
      [6.5, ''],
      [7, 'mentee: mentor 0 mentee 0'],
    ],
  ],
  [
    'follow-up-overdue',
    'the mentor’s alike',
    facts({ followUps: [promise(4, { owner: 'mentor' })] }),
    [[7, 'mentor: mentor 0 mentee 0']],
  ],
  [
    'follow-up-overdue',
    'the day begins where its owner lives',
    facts({ ...inBerlin, followUps: [promise(4)] }),
    [
      [6, ''],
      [6.1, 'mentee: mentor 0 mentee 0'],
    ],
  ],
  [
    'follow-up-overdue',
    'done is done',
    facts({ followUps: [promise(4, { state: 'done' })] }),
    [[30, '']],
  ],
  [
    'follow-up-overdue',
    'a pause gives new time',
    facts({ resumedAt: at(20), followUps: [promise(4)] }),
    [
      [22, ''],
      [23, 'mentee: mentor 0 mentee 0'],
    ],
  ],
  [
    'follow-up-due',
    'on its day, to its owner',
    facts({ followUps: [promise(4)] }),
    [
      [3.5, ''],
      [4, 'mentee: mentee 20260109'],
      [6.5, 'mentee: mentee 20260109'],
      [7, ''],
    ],
  ],
  [
    'silence',
    'on the seventh day, the fourteenth, the twenty-first',
    facts({ acts: { mentor: at(3), mentee: at(30) } }),
    [
      [9.9, ''],
      [10, 'mentor: mentor 7'],
      [17, 'mentor: mentor 14'],
      [25, 'mentor: mentor 21'],
    ],
  ],
  ['silence', 'both, where both are silent', facts(), [[7, 'mentor: mentor 7; mentee: mentee 7']]],
  ['silence', 'who has a date is not silent', facts({ meetings: [meeting(40)] }), [[30, '']]],
  [
    'silence',
    'a date that fell through was one until then',
    facts({ meetings: [meeting(40, off)] }),
    [
      [8.9, ''],
      [9, 'mentor: mentor 7; mentee: mentee 7'],
    ],
  ],
  [
    'silence',
    'a meeting held is a sign of both',
    facts({ meetings: [held(5)] }),
    [
      [12, ''],
      [12.1, 'mentor: mentor 7; mentee: mentee 7'],
    ],
  ],
  [
    'silence',
    'one that did not take place was a date, too',
    facts({ meetings: [meeting(5, { state: 'missed' })] }),
    [
      [12, ''],
      [12.1, 'mentor: mentor 7; mentee: mentee 7'],
    ],
  ],
  [
    'first-meeting-due',
    'ten days without a plan',
    facts(),
    [
      [9.9, ''],
      [10, 'mentee: mentee 0'],
    ],
  ],
  ['first-meeting-due', 'a plan is enough', facts({ meetings: [meeting(30)] }), [[20, '']]],
  [
    'introduction-cancelled',
    'the first fell through',
    facts({ meetings: [meeting(4, off)] }),
    [[3, 'mentee: mentor 0 mentee 0']],
  ],
  [
    'introduction-cancelled',
    'a pause has come since',
    facts({ meetings: [meeting(4, off)], resumedAt: at(20) }),
    [[21, '']],
  ],
  [
    'introduction-cancelled',
    'another is planned',
    facts({ meetings: [meeting(4, off), meeting(6, { createdAt: at(3) })] }),
    [[3, '']],
  ],
  [
    'repeated-cancellations',
    'two in a row',
    facts({ meetings: [held(1), meeting(4, off), meeting(6, off)] }),
    [[3, 'mentee: mentor 0 mentee 0']],
  ],
  [
    'repeated-cancellations',
    'those before a pause count no more after it',
    facts({
      meetings: [meeting(4, off), meeting(6, off), meeting(25, { ...off, endedAt: at(22) })],
      resumedAt: at(20),
    }),
    [[23, '']],
  ],
  [
    'agreement-review',
    'at half-time, for a month',
    facts({ terms: terms() }),
    [
      [90.4, ''],
      [90.6, 'both: mentor 6 mentee 6'],
      [120, 'both: mentor 6 mentee 6'],
      [121, ''],
    ],
  ],
  ['agreement-review', 'only of what both have signed', facts(), [[91, '']]],
  [
    'end-reached',
    'when the agreed time is over',
    facts({ terms: terms({ durationMonths: 1 }) }),
    [
      [30.9, ''],
      [31, 'both: mentor 1 mentee 1'],
    ],
  ],
  [
    'feedback-due',
    'on day 30 and every 60 days',
    facts(),
    [
      [29.9, ''],
      [30, 'both: mentor 30 mentee 30'],
      [37.9, 'both: mentor 30 mentee 30'],
      [38, ''],
      [90, 'both: mentor 90 mentee 90'],
    ],
  ],
  [
    'feedback-due',
    'as often as agreed',
    facts({ terms: terms({ feedbackDays: 14 }) }),
    [
      [44, 'both: mentor 44 mentee 44'],
      [58, 'both: mentor 58 mentee 58'],
    ],
  ],
  [
    'request-reminder',
    'on days 5 and 10',
    facts(requested()),
    [
      [4.9, ''],
      [5, 'mentor: mentor 5'],
      [10, 'mentor: mentor 10'],
      [14, ''],
    ],
  ],
  [
    'request-unanswered',
    'from day 5, until it expires',
    facts(requested()),
    [
      [4.9, ''],
      [5, 'mentor:'],
      [14, ''],
    ],
  ],
];

describe.each(table)('%s: %s', (name, _about, given, days) => {
  it.each(days)('on day %d', (on, expected) => {
    expect(says(name, given, on)).toBe(expected);
  });
});

describe('all rules', () => {
  const cases = table.map(([, , given]) => given);

  it('say nothing while a mentorship rests, or is over', () => {
    for (const state of ['paused', 'closed'] as const) {
      for (const given of cases) {
        const resting = { ...given, mentorship: { ...given.mentorship, state } };
        for (const { findings } of judge(resting, at(60)))
          expect(findings.some(({ stands, tells }) => stands || tells.length > 0)).toBe(false);
      }
    }
  });

  it('change only at the moments that they name, where nothing happens', () => {
    const step = 13 * hour;
    for (const given of cases) {
      let before: { changes: Date | null; picture: unknown } | null = null;
      for (let now = begun; now < begun + 130 * day; now += step) {
        const judged = judge(given, new Date(now));
        const picture = judged.flatMap(({ findings }) =>
          findings.map(({ stands, tells }) => [stands, tells]),
        );
        const isSame = before && (!before.changes || before.changes.getTime() > now);
        if (isSame) expect(picture).toEqual(before?.picture);
        before = { changes: lookAgainAt(judged), picture };
      }
    }
  });

  it('have names of their own, and a reason for all that they find', () => {
    expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
    for (const given of cases)
      for (const { findings } of judge(given, at(40)))
        for (const { because } of findings) expect(because).toMatch(/\w{2,}/);
  });
});
