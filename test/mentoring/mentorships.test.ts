import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../mentoring/decisions/rules.ts';
import { answer, ask, reply } from '../../mentoring/mentorships/requests/rules.ts';
import {
  close,
  type Decision,
  type MentorshipFacts,
  pause,
  resume,
} from '../../mentoring/mentorships/rules.ts';
import { otherSide, type Side } from '../../mentoring/mentorships/schema.ts';
import { expire, reminderDue } from '../../mentoring/mentorships/waiting/rules.ts';

const day = 24 * 60 * 60_000;
const at = new Date('2026-03-02T12:00:00Z');
const later = (days: number, minutes = 0) => new Date(at.getTime() + days * day + minutes * 60_000);

/** The mentee asked on that Monday, and the mentor has not said anything. */
const request: MentorshipFacts = {
  state: 'requested',
  requestedBy: 'mentee',
  waitingFor: 'mentor',
  waitingSince: at,
  exchange: [],
  pausedUntil: null,
};
const active: MentorshipFacts = {
  ...request,
  state: 'active',
  waitingFor: null,
  waitingSince: null,
};

function become(mentorship: MentorshipFacts, decided: Decision): MentorshipFacts {
  if (isRefusal(decided)) throw new Error(JSON.stringify(decided));
  const { change } = decided;
  const { state, waitingFor, waitingSince, exchange, pausedUntil } = { ...mentorship, ...change };
  return { ...mentorship, state, waitingFor, waitingSince, exchange, pausedUntil };
}
const why = (decided: Decision) => (isRefusal(decided) ? decided.refused : 'done');

describe('a request', () => {
  it('passes to and fro, and waits anew for whoever is to speak', () => {
    const asked = become(request, ask(request, 'mentor', 'What have you tried?', later(1)));
    expect(asked).toMatchObject({ waitingFor: 'mentee', waitingSince: later(1) });
    expect(why(ask(asked, 'mentor', 'And?', later(2)))).toBe('not-now');
    const replied = become(asked, reply(asked, 'mentee', 'To speak first.', later(2)));
    expect(replied).toMatchObject({ waitingFor: 'mentor', waitingSince: later(2) });
    expect(replied.exchange).toEqual([
      { by: 'mentor', text: 'What have you tried?', at: later(1).toISOString() },
      { by: 'mentee', text: 'To speak first.', at: later(2).toISOString() },
    ]);
    expect(why(reply(replied, 'mentee', 'Also…', later(3)))).toBe('not-now');
  });

  it('can be answered by the one who was asked while it waits for the other', () => {
    const asked = become(request, ask(request, 'mentor', 'Why me?', at));
    const accepted = become(asked, answer(asked, 'mentor', { how: 'accept' }, at));
    expect(accepted).toMatchObject({ state: 'active', waitingFor: null, waitingSince: null });
  });

  it('takes twenty words, and then wants a decision', () => {
    let talked = request;
    for (let i = 0; i < 10; i++) {
      talked = become(talked, ask(talked, 'mentor', 'Why?', at));
      talked = become(talked, reply(talked, 'mentee', 'So.', at));
    }
    expect(talked.exchange).toHaveLength(20);
    expect(why(ask(talked, 'mentor', 'Why?', at))).toBe('not-now');
    expect(why(answer(talked, 'mentor', { how: 'decline' }, at))).toBe('done');
  });

  it('is withdrawn by the one who made it, and cannot be completed', () => {
    expect(why(close(request, 'mentor', { reason: 'ended' }, at))).toBe('not-yours');
    expect(why(close(request, 'mentee', { reason: 'completed' }, at))).toBe('not-now');
    expect(close(request, 'mentee', { reason: 'ended' }, at)).toMatchObject({
      change: { state: 'closed', closeReason: 'ended', waitingFor: null, closedAt: at },
      event: { type: 'mentorship.closed', facts: { by: 'mentee', reason: 'ended' } },
    });
  });
});

describe('waiting', () => {
  const due = (now: Date, more: Partial<MentorshipFacts> = {}) =>
    reminderDue({ ...request, ...more }, now);

  it('has a reminder on the fifth day and on the tenth, and ends on the fourteenth', () => {
    expect(due(later(5, -1))).toBeNull();
    expect(due(later(5))).toEqual({ side: 'mentor', occurrence: 5 });
    expect(due(later(10, -1))).toEqual({ side: 'mentor', occurrence: 5 });
    expect(due(later(10))).toEqual({ side: 'mentor', occurrence: 10 });
    expect(due(later(14))).toBeNull();
    expect(why(expire(request, later(14, -1)))).toBe('not-now');
    expect(expire(request, later(14))).toMatchObject({
      change: { state: 'closed', closeReason: 'expired', closedAt: later(14), waitingFor: null },
      event: { type: 'mentorship.expired', facts: { unansweredBy: 'mentor' } },
    });
  });

  it('begins anew with each question and answer, whose reminders are their own', () => {
    const asked = become(request, ask(request, 'mentor', 'Why me?', later(6)));
    expect(reminderDue(asked, later(10))).toBeNull();
    expect(reminderDue(asked, later(11))).toEqual({ side: 'mentee', occurrence: 105 });
    expect(why(expire(asked, later(19)))).toBe('not-now');
    expect(why(expire(asked, later(20)))).toBe('done');
  });

  it('is over with an answer', () => {
    expect(reminderDue(active, later(5))).toBeNull();
    expect(why(expire(active, later(100)))).toBe('not-now');
  });
});

describe('a pause', () => {
  const until = (on: string, timeZone = 'UTC') =>
    pause(active, 'mentor', { day: on, timeZone }, at);
  const end = (decided: Decision) => become(active, decided).pausedUntil?.toISOString();

  it.each([
    ['Pacific/Auckland', '2026-03-04', '2026-03-03T11:00:00.000Z'],
    ['America/Los_Angeles', '2026-03-03', '2026-03-03T08:00:00.000Z'],
    // The clocks go forward at midnight: that day begins at one.
    ['America/Santiago', '2026-09-06', '2026-09-06T04:00:00.000Z'],
    ['No/Where', '2026-03-03', '2026-03-03T00:00:00.000Z'],
  ])('lasts until that day begins in %s', (zone, on, expected) => {
    expect(end(until(on, zone))).toBe(expected);
  });

  it.each([
    ['today', '2026-03-02', 'UTC'],
    ['today, where it is tomorrow already', '2026-03-03', 'Pacific/Auckland'],
    ['a day gone by', '2026-03-01', 'UTC'],
    ['more than a year', '2027-03-03', 'UTC'],
  ])('is not until %s', (_name, on, zone) => {
    expect(until(on, zone)).toMatchObject({ refused: 'field', field: 'until' });
  });

  it('may last a year, and ends by itself when its day has come, or by either before', () => {
    const paused = become(active, until('2027-03-02'));
    const morning = new Date('2027-03-02T00:00:00Z');
    expect(why(resume(paused, null, new Date(morning.getTime() - 1)))).toBe('not-now');
    expect(resume(paused, null, morning)).toMatchObject({ event: { facts: { by: null } } });
    expect(become(paused, resume(paused, 'mentee', at))).toEqual(active);
    expect(why(resume(active, 'mentee', at))).toBe('not-now');
    expect(why(pause(paused, 'mentor', { day: '2026-03-09', timeZone: 'UTC' }, at))).toBe(
      'not-now',
    );
  });
});

describe('whatever the two do, in whatever order', () => {
  const side = fc.constantFrom<Side>('mentor', 'mentee');
  type ActOf = (m: MentorshipFacts, by: Side, now: Date) => Decision;
  const acts = {
    accept: (m, by, now) => answer(m, by, { how: 'accept' }, now),
    decline: (m, by, now) => answer(m, by, { how: 'decline' }, now),
    ask: (m, by, now) => ask(m, by, 'Why?', now),
    reply: (m, by, now) => reply(m, by, 'So.', now),
    pause: (m, by, now) =>
      pause(
        m,
        by,
        { day: new Date(now.getTime() + 2 * day).toISOString().slice(0, 10), timeZone: 'UTC' },
        now,
      ),
    resume: (m, by, now) => resume(m, by, now),
    wake: (m, _by, now) => resume(m, null, now),
    expire: (m, _by, now) => expire(m, now),
    complete: (m, by, now) => close(m, by, { reason: 'completed' }, now),
    end: (m, by, now) => close(m, by, { reason: 'ended' }, now),
  } satisfies Record<string, ActOf>;
  type Name = keyof typeof acts;
  const names = Object.keys(acts) as Name[];
  const steps = fc.array(
    fc.record({ name: fc.constantFrom(...names), by: side, days: fc.integer({ min: 0, max: 8 }) }),
    { maxLength: 30 },
  );

  /** What may lead from each state to another. */
  const ways: Record<
    MentorshipFacts['state'],
    Partial<Record<MentorshipFacts['state'], Name[]>>
  > = {
    requested: {
      requested: ['ask', 'reply'],
      active: ['accept'],
      closed: ['decline', 'expire', 'end'],
    },
    active: { paused: ['pause'], closed: ['complete', 'end'] },
    paused: { active: ['resume', 'wake'], closed: ['complete', 'end'] },
    closed: {},
  };

  it('a state is left by its own ways only, and nothing waits or rests outside its state', () => {
    fc.assert(
      fc.property(side, steps, (requestedBy, played) => {
        let now = at;
        let known: MentorshipFacts = {
          ...request,
          requestedBy,
          waitingFor: otherSide(requestedBy),
        };
        for (const { name, by, days } of played) {
          now = new Date(now.getTime() + days * day);
          const decided = acts[name](known, by, now);
          if (isRefusal(decided)) continue;
          const next = become(known, decided);
          expect(ways[known.state][next.state] ?? []).toContain(name);
          expect(next.waitingFor !== null).toBe(next.state === 'requested');
          expect(next.waitingSince !== null).toBe(next.state === 'requested');
          expect(next.pausedUntil !== null).toBe(next.state === 'paused');
          expect(next.exchange.slice(0, known.exchange.length)).toEqual(known.exchange);
          if (name === 'accept' || name === 'decline') expect(by).not.toBe(requestedBy);
          known = next;
        }
        const turns = known.exchange.map((word) => word.by);
        expect(turns).toEqual(turns.map((_, i) => (i % 2 ? requestedBy : otherSide(requestedBy))));
      }),
      { numRuns: 2000 },
    );
  });
});
