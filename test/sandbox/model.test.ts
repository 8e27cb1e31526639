import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Calendars, type Change, createCalendars } from '../../sandbox/calendar/calendars.ts';
import { cancelMeeting, deleteEvent } from '../../sandbox/calendar/cancel.ts';
import { createEvent } from '../../sandbox/calendar/create.ts';
import { type Mailbox, view } from '../../sandbox/calendar/mailbox.ts';
import { respond } from '../../sandbox/calendar/respond.ts';
import type { Item, Act as LedgerAct, Recurrence } from '../../sandbox/calendar/types.ts';
import { updateEvent } from '../../sandbox/calendar/update.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const BEGIN = Date.UTC(2031, 2, 1, 10);
const WINDOW = { start: BEGIN - 100 * DAY, end: BEGIN + 100 * DAY };
const NAMES = ['ann', 'ben', 'cid'];

const actArbitrary = fc.record({
  by: fc.nat(2),
  what: fc.constantFrom(
    'make',
    'series',
    'move',
    'rename',
    'relist',
    'cancel',
    'delete',
    'accept',
    'decline',
  ),
  which: fc.nat(40),
  day: fc.nat(20),
  with: fc.subarray(NAMES, { minLength: 1 }),
});
type Act = typeof actArbitrary extends fc.Arbitrary<infer T> ? T : never;

type Tenant = {
  calendars: Calendars;
  mailboxes: Mailbox[];
  changes: Change[];
  ledger: LedgerAct[];
};

function tenant(): Tenant {
  const changes: Change[] = [];
  const ledger: LedgerAct[] = [];
  const calendars = createCalendars({
    onChange: (change) => changes.push(change),
    onAct: (act) => ledger.push(act),
  });
  const mailboxes = NAMES.map((name) =>
    calendars.add(name, { name, address: `${name}@x.example` }),
  );
  return { calendars, mailboxes, changes, ledger };
}

function play({ calendars, mailboxes }: Tenant, act: Act, now: number): void {
  const mailbox = mailboxes[act.by] as Mailbox;
  const shown = view(mailbox, WINDOW);
  const item = shown[act.which % (shown.length || 1)];
  const start = BEGIN + act.day * DAY;
  const attendees = act.with.map((name) => ({
    name,
    address: `${name}@x.example`,
    type: 'required' as const,
  }));
  const slot = { start, end: start + HOUR };
  const answer = { send: true, proposal: null };
  if (act.what === 'make') createEvent(calendars, mailbox, { ...slot, attendees }, now);
  if (act.what === 'series') {
    createEvent(calendars, mailbox, { ...slot, attendees, recurrence: daily(start) }, now);
  }
  if (!item) return;
  if (act.what === 'delete') deleteEvent(calendars, mailbox, item, now);
  if (item.isOrganizer) {
    if (act.what === 'move') updateEvent(calendars, mailbox, item, slot, now);
    if (act.what === 'rename') updateEvent(calendars, mailbox, item, { subject: `${now}` }, now);
    if (act.what === 'relist') updateEvent(calendars, mailbox, item, { attendees }, now);
    if (act.what === 'cancel') cancelMeeting(calendars, mailbox, item, now);
  } else if (!item.isCancelled) {
    if (act.what === 'accept')
      respond(calendars, mailbox, item, { response: 'accepted', ...answer }, now);
    if (act.what === 'decline')
      respond(calendars, mailbox, item, { response: 'declined', ...answer }, now);
  }
}

function daily(start: number): Recurrence {
  const startDate = new Date(start).toISOString().slice(0, 10);
  const pattern = {
    daysOfWeek: [],
    firstDayOfWeek: 'monday',
    dayOfMonth: 0,
    month: 0,
    index: 'first',
  } as const;
  return {
    pattern: { ...pattern, daysOfWeek: [], type: 'daily', interval: 2 },
    range: {
      type: 'numbered',
      startDate,
      endDate: '',
      numberOfOccurrences: 4,
      recurrenceTimeZone: 'UTC',
    },
  };
}

/** What must hold between the copies of every event, whatever was done. */
function check({ calendars, mailboxes }: Tenant): void {
  for (const mailbox of mailboxes) {
    const shown = view(mailbox, WINDOW);
    expect(new Set(shown.map(({ id }) => id)).size).toBe(shown.length);
    for (const copy of shown) {
      if (copy.isOrganizer || copy.isCancelled) continue;
      const source = organizers(calendars, copy);
      expect(source, 'a standing copy has its organizer’s').toBeDefined();
      expect([copy.start, copy.end, copy.subject]).toEqual([
        source?.start,
        source?.end,
        source?.subject,
      ]);
      const own = source?.attendees.find(({ address }) => address === mailbox.owner.address);
      const heard = own?.response === 'none' ? 'notResponded' : own?.response;
      expect(heard, 'the organizer knows the answer').toBe(copy.response);
    }
  }
}

function organizers(calendars: Calendars, copy: Item): Item | undefined {
  const mailbox = calendars.byAddress(copy.organizer.address) as Mailbox;
  return view(mailbox, WINDOW).find(({ iCalUId }) => iCalUId === copy.iCalUId);
}

describe('the copies of every event', () => {
  it('agree, whatever people do to them', () => {
    fc.assert(
      fc.property(fc.array(actArbitrary, { minLength: 3, maxLength: 30 }), (acts) => {
        const world = tenant();
        for (const [index, act] of acts.entries()) {
          play(world, act, BEGIN + index);
          check(world);
        }
      }),
      { numRuns: 150, seed: Number(process.env.SEED ?? 20261122) },
    );
  });

  it('are told of exactly when they change', () => {
    fc.assert(
      fc.property(fc.array(actArbitrary, { minLength: 3, maxLength: 20 }), (acts) => {
        const world = tenant();
        for (const [index, act] of acts.entries()) {
          const before = versions(world);
          world.changes.length = 0;
          play(world, act, BEGIN + index);
          const after = versions(world);
          const told = new Set(world.changes.map(({ userId }) => userId));
          for (const name of NAMES) {
            expect(told.has(name), `${act.what} told ${name}`).toBe(before[name] !== after[name]);
          }
        }
      }),
      { numRuns: 100, seed: Number(process.env.SEED ?? 20261122) },
    );
  });
});

function versions({ mailboxes }: Tenant): Record<string, string> {
  return Object.fromEntries(
    mailboxes.map(({ ownerId, items }) => [
      ownerId,
      [...items.values()].map(({ id, version }) => `${id} ${version}`).join('\n'),
    ]),
  );
}
