import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Act } from '../../mentoring/decisions/rules.ts';
import { callOff, change, mark, type Planned, plan } from '../../mentoring/meetings/acts/rules.ts';
import { type Noted, note } from '../../mentoring/meetings/outcome/rules.ts';
import { factsOf } from '../../mentoring/meetings/rules.ts';
import { attendees, day, end, hour, organizers, start } from './support/copies.ts';

const by = (side: Act['by'], at: number): Act => ({
  by: side,
  at: new Date(at),
  today: '2031-03-10',
});
const meeting = (more: Partial<Planned> = {}): Planned => ({
  state: 'scheduled',
  start: new Date(start),
  end: new Date(end),
  organizer: 'mentor',
  missedAt: null,
  ...more,
});
const times = (from: number) => ({
  start: new Date(from).toISOString(),
  end: new Date(from + hour).toISOString(),
});
const before = start - day;
const ended = ['cancelled', 'declined'] as const;
const over = { refused: 'not-now' };

describe('a new meeting', () => {
  it('is for an active mentorship, and to come', () => {
    const ask = (state: 'active' | 'paused' | 'requested' | 'closed', from: number) =>
      plan({ state }, times(from), new Date(before));
    expect(ask('active', start)).toEqual({ start: new Date(start), end: new Date(start + hour) });
    expect(ask('active', before)).toMatchObject({ refused: 'field', field: 'start' });
    for (const state of ['paused', 'requested', 'closed'] as const)
      expect(ask(state, start)).toMatchObject(over);
  });
});

describe('a change of a meeting', () => {
  it('is an order of its organizer, and a wish of whoever is invited', () => {
    const wanted = { start: new Date(start + day), end: new Date(start + day + hour) };
    expect(change(meeting(), times(start + day), by('mentor', before))).toEqual({
      event: wanted,
      proposal: null,
      crucial: null,
    });
    for (const organizer of ['mentor', null] as const)
      expect(change(meeting({ organizer }), times(start + day), by('mentee', before))).toEqual({
        event: null,
        proposal: wanted,
        crucial: null,
      });
  });

  it('says of either side that it is crucial, or is not', () => {
    const asked = { event: null, proposal: null };
    for (const side of ['mentor', 'mentee'] as const) {
      const said = (kind: 'crucial' | 'regular') => change(meeting(), { kind }, by(side, before));
      expect(said('crucial')).toEqual({ ...asked, crucial: true });
      expect(said('regular')).toEqual({ ...asked, crucial: false });
    }
  });

  it('of its name is for its organizer alone', () => {
    const said = { subject: 'Mentoring, at last' };
    expect(change(meeting(), said, by('mentor', before))).toMatchObject({ event: said });
    expect(change(meeting(), said, by('mentee', before))).toMatchObject({ refused: 'not-yours' });
  });

  it('comes too late once it has begun, or been called off, and leads into no past', () => {
    const late = times(start + day);
    expect(change(meeting(), late, by('mentor', start))).toMatchObject(over);
    for (const state of [...ended, 'held', 'missed'] as const)
      expect(change(meeting({ state }), late, by('mentor', before))).toMatchObject(over);
    const past = { refused: 'field', field: 'start' };
    expect(change(meeting(), times(before), by('mentor', before))).toMatchObject(past);
    expect(change(meeting(), times(start), by('mentee', before))).toMatchObject(past);
  });
});

it('a meeting is cancelled by its organizer, declined by the other, until it is over', () => {
  expect(callOff(meeting(), by('mentor', end - 1))).toEqual({ how: 'cancel' });
  expect(callOff(meeting(), by('mentee', before))).toEqual({ how: 'decline' });
  expect(callOff(meeting({ organizer: null }), by('mentee', before))).toEqual({ how: 'decline' });
  expect(callOff(meeting(), by('mentor', end))).toMatchObject(over);
  for (const state of [...ended, 'held'] as const)
    expect(callOff(meeting({ state }), by('mentor', before))).toMatchObject(over);
});

describe('a meeting that did not take place', () => {
  const held = meeting({ state: 'held' });

  it('is so by the word of either, who may take it back', () => {
    const at = end + hour;
    const marked = { missedBy: 'mentee', missedAt: new Date(at) };
    expect(mark(held, true, by('mentee', at))).toEqual({ change: marked });
    const missed = meeting({ state: 'missed', missedAt: new Date(at) });
    expect(mark(missed, true, by('mentor', at))).toEqual({ change: null });
    expect(mark(missed, false, by('mentor', at))).toEqual({
      change: { missedBy: null, missedAt: null },
    });
    expect(mark(held, false, by('mentor', at))).toEqual({ change: null });
  });

  it('had begun, and had not been called off', () => {
    expect(mark(meeting(), true, by('mentor', start - 1))).toMatchObject(over);
    expect(mark(meeting(), true, by('mentor', start))).toMatchObject({ change: {} });
    for (const state of ended)
      expect(mark(meeting({ state }), true, by('mentor', end))).toMatchObject(over);
  });

  it('stays so whatever the calendars say, until it is moved to another time', () => {
    const copies = { mentor: organizers(), mentee: attendees() };
    const said = new Date(end + hour);
    for (const now of [said, new Date(end + 30 * day)])
      expect(factsOf(copies, now, said).state).toBe('missed');
    const moved = { start: start + 5 * day, end: end + 5 * day };
    const later = { mentor: organizers(moved), mentee: attendees(moved) };
    expect(factsOf(later, said, said).state).toBe('scheduled');
    expect(factsOf(later, new Date(end + 6 * day), said).state).toBe('held');
    expect(factsOf({ mentor: organizers({ goneAt: start - hour }) }, said, said).state).toBe(
      'cancelled',
    );
  });
});

describe('notes', () => {
  const noted = (more: Partial<Noted> = {}): Noted => ({
    state: 'held',
    start: new Date(start),
    notes: 'Courage',
    notesVersion: 3,
    ...more,
  });

  it('are written once the meeting has begun, each change under its own version', () => {
    const said = note(noted(), { notes: 'More courage', notesVersion: 3 }, by('mentee', end));
    expect(said).toEqual({
      change: { notes: 'More courage', notesVersion: 4, notesBy: 'mentee', notesAt: new Date(end) },
    });
    expect(note(noted(), { notes: 'Early' }, by('mentee', start - 1))).toMatchObject(over);
    for (const state of ended)
      expect(note(noted({ state }), { notes: 'x' }, by('mentee', end))).toMatchObject(over);
    expect(note(noted(), { notes: 'Courage' }, by('mentee', end))).toEqual({ change: null });
    expect(note(noted(), {}, by('mentee', end))).toEqual({ change: null });
  });

  it('never replace what their writer has not read, in any order of two people writing', () => {
    const write = fc.record({ side: fc.constantFrom('mentor', 'mentee'), reads: fc.boolean() });
    fc.assert(
      fc.property(fc.array(write, { maxLength: 30 }), (writes) => {
        let row = noted();
        const known = { mentor: row, mentee: row };
        for (const [i, { side, reads }] of writes.entries()) {
          const who = side as 'mentor' | 'mentee';
          if (reads) known[who] = row;
          const { notesVersion } = known[who];
          const result = note(row, { notes: `text ${i}`, notesVersion }, by(who, end));
          const isCurrent = known[who] === row;
          expect('refused' in result).toBe(!isCurrent);
          if ('refused' in result || !result.change) continue;
          const next = { ...row, ...result.change };
          expect(next.notesVersion).toBe(row.notesVersion + 1);
          row = next;
          known[who] = row;
        }
      }),
    );
  });
});
