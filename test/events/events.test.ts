import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Known, knownKey, linkKeys } from '../../addin/outlook/known.ts';
import { expectWithin, gzipped } from '../support/weigh.ts';
import { buildEvents, type Draft, startRuntime } from './runtime.ts';

const hour = 3_600_000;
const inHours = (hours: number) => new Date(Math.floor(Date.now() / hour) * hour + hours * hour);
const jonas = {
  mentorshipId: '0197a000-0000-7000-8000-000000000001',
  name: 'Jonas',
  mail: 'jonas@contoso.com',
  meetingMinutes: 45,
  noticeHours: 24,
  nextBy: inHours(14 * 24).toISOString(),
};
const known: Known = { language: 'en', partners: [jonas] };
const linked = (more: object = {}) => ({ [linkKeys.mentorshipId]: jonas.mentorshipId, ...more });

const draft = (change: Partial<Draft> = {}): Draft => ({
  self: 'amara@contoso.com',
  required: ['Jonas@Contoso.com'],
  start: inHours(72),
  end: inHours(72.75),
  properties: {},
  settings: { [knownKey]: known },
  notes: {},
  ...change,
});

/** Gzipped JavaScript, in kilobytes: Outlook loads it whenever somebody begins an appointment. */
const limit = 15;

let script: string;
beforeAll(async () => {
  script = await buildEvents();
}, 30_000);

describe('the event handlers, in a runtime with neither document nor network', () => {
  it(`are those that the manifest names, in at most ${limit} KB`, async (context) => {
    const manifest = JSON.parse(
      await readFile(new URL('../../manifest.json', import.meta.url), 'utf8'),
    );
    const named = manifest.extensions[0].runtimes
      .find(({ id }: { id: string }) => id === 'events')
      .actions.map(({ id }: { id: string }) => id);
    expect(startRuntime(script, draft()).actions.sort()).toEqual(named.sort());
    expectWithin(limit, context, 'the event handlers', gzipped(script));
  });

  it.each(['onNewAppointment', 'onAttendeesChanged'])(
    '%s offers to make it a mentor meeting where the partner is the only other one',
    async (action) => {
      const own = draft({ optional: ['amara@contoso.com'] });
      await startRuntime(script, own).raise(action);
      expect(own.notes.accordOffer?.message).toBe('Is this a mentor meeting with Jonas?');
      expect(own.notes.accordOffer?.actions?.[0]?.contextData).toContain(jonas.mentorshipId);
    },
  );

  it.each([
    ['somebody else is invited too', { required: [jonas.mail, 'mira@contoso.com'] }],
    ['nobody is invited', { required: [] }],
    ['the other is nobody of ours', { required: ['mira@contoso.com'] }],
    ['it is one already', { properties: linked() }],
  ])('offers nothing where %s, and takes an offer back', async (_, change) => {
    const offered = { type: 'insightMessage', message: 'Is this a mentor meeting?' };
    const own = draft({ ...change, notes: { accordOffer: offered } });
    await startRuntime(script, own).raise('onAttendeesChanged');
    expect(own.notes).toEqual({});
  });

  it('says nothing to somebody who has never opened Accord', async () => {
    const own = draft({ settings: {}, properties: linked(), end: inHours(72.25) });
    const { raise } = startRuntime(script, own);
    await raise('onNewAppointment');
    expect(own.notes).toEqual({});
    expect((await raise('onSend')).verdict).toEqual({ allowEvent: true });
  });

  it('lets what is as agreed be sent, and notes the time from which notice counts', async () => {
    const own = draft({ properties: linked() });
    const { verdict } = await startRuntime(script, own).raise('onSend');
    expect(verdict).toEqual({ allowEvent: true });
    expect(own.properties[linkKeys.plannedStart]).toBe(own.start.toISOString());
  });

  it.each([
    [
      'shorter than agreed',
      { end: inHours(72.25) },
      'You agreed on 45 minutes; this meeting has 15.',
    ],
    [
      'later than agreed',
      { start: inHours(15 * 24), end: inHours(15 * 24 + 0.75) },
      'By the rhythm that you agreed',
    ],
    [
      'moved with less notice than agreed',
      { properties: linked({ [linkKeys.plannedStart]: inHours(5).toISOString() }) },
      'You agreed to give 24 hours of notice',
    ],
  ])('says softly that it is %s, and never blocks', async (_, change, said) => {
    const own = draft({ properties: linked(), ...change });
    const { verdict } = await startRuntime(script, own).raise('onSend');
    expect(verdict).toMatchObject({ allowEvent: false, sendModeOverride: 'promptUser' });
    expect(verdict?.errorMessage).toContain(said);
    expect(verdict?.errorMessage).toContain('You can send it all the same.');
    expect(String(verdict?.cancelLabel).length).toBeLessThanOrEqual(20);
    expect(verdict?.contextData).toContain(jonas.mentorshipId);
  });

  it.each([
    ['keeps no time where it asks first, since it may not be sent', undefined, undefined],
    ['forgets the time of before where it asks about another', inHours(5), undefined],
    ['keeps the time of before where that has not changed', inHours(72), inHours(72)],
  ])('%s', async (_, before, after) => {
    const properties = linked({ [linkKeys.plannedStart]: before?.toISOString() });
    const own = draft({ properties, end: inHours(72.25) });
    const { verdict } = await startRuntime(script, own).raise('onSend');
    expect(verdict).toMatchObject({ allowEvent: false });
    expect(own.properties[linkKeys.plannedStart]).toBe(after?.toISOString());
  });

  it('counts no notice from a time that has passed', async () => {
    const properties = linked({ [linkKeys.plannedStart]: inHours(-20).toISOString() });
    const own = draft({ properties });
    const { raise } = startRuntime(script, own);
    await raise('onTimeChanged', { start: inHours(48) });
    expect(own.notes).toEqual({});
    expect((await raise('onSend')).verdict).toEqual({ allowEvent: true });
  });

  it('says in the person’s language', async () => {
    const settings = { [knownKey]: { ...known, language: 'de' } };
    const own = draft({ settings, properties: linked(), end: inHours(72.25) });
    const { verdict } = await startRuntime(script, own).raise('onSend');
    expect(verdict?.errorMessage).toMatch(/^Vereinbart sind 45 Minuten; .* trotzdem senden\.$/);
  });

  it('says while it is being moved that it leaves less notice, and takes that back', async () => {
    const properties = linked({ [linkKeys.plannedStart]: inHours(5).toISOString() });
    const own = draft({ properties });
    const { raise } = startRuntime(script, own);
    await raise('onTimeChanged', { start: inHours(48) });
    expect(own.notes.accordMoved?.message).toMatch(/24 hours of notice/);
    await raise('onTimeChanged', { start: inHours(5) });
    expect(own.notes).toEqual({});
  });

  it('lets it be sent in time although Office never answers', async () => {
    const own = draft({ properties: linked(), silent: ['properties'] });
    const { verdict, ms } = await startRuntime(script, own).raise('onSend');
    expect(verdict).toEqual({ allowEvent: true });
    expect(ms).toBeLessThan(5_000);
  });

  it('ends every event once, also where the handler fails', async () => {
    const own = draft({ silent: ['attendees'] });
    const { ms } = await startRuntime(script, own).raise('onNewAppointment');
    expect(ms).toBeLessThan(5_000);
  });
});
