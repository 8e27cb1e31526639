import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isWithinWork } from '../../sandbox/calendar/working-hours.ts';
import type { Person } from '../../sandbox/directory/people.ts';
import type { Json } from './support/client.ts';
import { meeting, startWorld, utc, type World } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
  // Monday 3 March 2031: Jonas is busy from 10 to 11 UTC, and Amara asked to come.
  await world.asJonas('POST', '/me/events', meeting(3, [world.amara]));
  await world.asAmara('POST', '/me/events', {
    ...meeting(3, []),
    subject: 'Dentist',
    start: utc('2031-03-03T13:00:00'),
    end: utc('2031-03-03T14:00:00'),
    showAs: 'oof',
    sensitivity: 'private',
  });
});
afterAll(() => world.sandbox.close());

describe('getSchedule', () => {
  it('tells who is free and busy, without what is private', async () => {
    const { body } = await world.asJonas('POST', '/me/calendar/getSchedule', {
      schedules: [world.jonas.mail, world.amara.mail, 'nobody@northwind.example'],
      startTime: utc('2031-03-03T09:00:00'),
      endTime: utc('2031-03-03T15:00:00'),
      availabilityViewInterval: 60,
    });
    const [jonas, amara, nobody] = body.value;
    expect(jonas.availabilityView).toBe('020000');
    expect(amara.availabilityView).toBe('010030');
    expect(amara.scheduleItems[1]).toMatchObject({ isPrivate: true, status: 'oof' });
    expect(amara.scheduleItems[1].subject).toBeUndefined();
    expect(nobody.error.responseCode).toBe('ErrorMailRecipientNotFound');
  });

  it('is there for the app as well', async () => {
    const answer = await world.app('POST', `/users/${world.jonas.id}/calendar/getSchedule`, {
      schedules: [world.jonas.mail],
      startTime: utc('2031-03-03T09:00:00'),
      endTime: utc('2031-03-03T15:00:00'),
    });
    expect(answer.body.value[0].availabilityView).toHaveLength(12);
  });
});

describe('findMeetingTimes', () => {
  const ask = (more: object = {}) => ({
    attendees: [{ type: 'required', emailAddress: { address: world.amara.mail } }],
    meetingDuration: 'PT1H',
    maxCandidates: 50,
    timeConstraint: {
      activityDomain: 'work',
      timeSlots: [{ start: utc('2031-03-03T00:00:00'), end: utc('2031-03-04T00:00:00') }],
    },
    ...more,
  });

  it('suggests times at which both work and neither is busy', async () => {
    const { body } = await world.asJonas('POST', '/me/findMeetingTimes', ask());
    expect(body.meetingTimeSuggestions.length).toBeGreaterThan(2);
    const people = [world.amara, world.jonas].map(
      ({ id }) => world.sandbox.tenant.directory.find(id) as Person,
    );
    for (const { meetingTimeSlot } of body.meetingTimeSuggestions as Json[]) {
      const slot = {
        start: Date.parse(`${meetingTimeSlot.start.dateTime}Z`),
        end: Date.parse(`${meetingTimeSlot.end.dateTime}Z`),
      };
      expect(people.every((person) => isWithinWork(person, slot))).toBe(true);
      for (const [from, to] of [
        [10, 11],
        [13, 14],
      ] as const) {
        const busy = { start: Date.UTC(2031, 2, 3, from), end: Date.UTC(2031, 2, 3, to) };
        expect(slot.end <= busy.start || slot.start >= busy.end).toBe(true);
      }
    }
  });

  it('says so when there is none', async () => {
    const timeSlots = [{ start: utc('2031-03-03T13:00:00'), end: utc('2031-03-03T14:00:00') }];
    const { body } = await world.asJonas(
      'POST',
      '/me/findMeetingTimes',
      ask({ timeConstraint: { activityDomain: 'work', timeSlots } }),
    );
    expect(body).toMatchObject({
      meetingTimeSuggestions: [],
      emptySuggestionsReason: 'attendeesUnavailable',
    });
  });

  it('is for people only, as Microsoft has it', async () => {
    const path = `/users/${world.jonas.id}/findMeetingTimes`;
    expect((await world.app('POST', path, ask())).status).toBe(403);
  });
});
