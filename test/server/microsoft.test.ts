import { afterEach, beforeEach, expect, it } from 'vitest';
import { DELEGATED_SCOPES } from '../../sandbox/registration.ts';
import { type Accord, startAccord } from '../support/accord.ts';
import { logLines } from '../support/log-lines.ts';
import { actingIn } from './support/acting.ts';
import { made, meetingAhead, timesIn } from './support/meetings.ts';
import { type Scene, setScene } from './support/scene.ts';

let accord: Accord;
let scene: Scene;
let acting: ReturnType<typeof actingIn>;
let written: ReturnType<typeof logLines>;
const consented = [...DELEGATED_SCOPES];
beforeEach(async () => {
  written = logLines();
  accord = await startAccord({ worker: false, logTo: written.to });
  scene = await setScene(accord);
  acting = actingIn(accord, scene);
  await meetingAhead(accord, scene);
});
afterEach(async () => {
  DELEGATED_SCOPES.splice(0, DELEGATED_SCOPES.length, ...consented);
  await acting.close();
  await accord.close();
});

const everything = (): [string, string, object][] => [
  ['POST', `/mentorships/${scene.mentorshipId}/meetings`, { ...timesIn(5), agenda: ['A secret'] }],
  ['PATCH', `/meetings/${made.meetingId}`, timesIn(5)],
  ['POST', `/meetings/${made.meetingId}/cancel`, { comment: 'A secret' }],
  ['POST', `/mentorships/${scene.mentorshipId}/meeting-times`, {}],
];

it.each([
  [503, /busy/, { errorRate: 1 }],
  [503, /busy/, { throttleRate: 1 }],
])(
  'where Microsoft 365 answers with faults, everybody hears %i and nothing changes: %s',
  async (status, words, dials) => {
    await accord.tenant.faults(dials);
    const asked = everything().map((one) => acting.refused(status, [], ...one));
    for (const { detail } of await Promise.all(asked)) expect(detail).toMatch(words);
    const warned = written.lines().filter(({ msg }) => msg === 'Microsoft 365 refused');
    expect(warned).toHaveLength(everything().length);
    expect(written.text()).not.toContain('A secret');
  },
);

it('where the organisation has not agreed, they hear that', async () => {
  // The mentee's calendar has not been asked for before: no token of theirs is kept.
  DELEGATED_SCOPES.splice(DELEGATED_SCOPES.indexOf('Calendars.ReadWrite'), 1);
  for (const [method, path, body] of everything()) {
    const { detail } = await acting.refused(502, [], method, path, body, scene.mentee);
    expect(detail).toMatch(/not agreed/);
  }
});

it('where a meeting has left the calendar unseen, a change of it says so', async () => {
  const { meetingId } = made;
  const { id: personId } = await accord.db.person.findFirstOrThrow({
    where: { entraId: scene.mentor.id },
  });
  const { eventId } = await accord.db.meetingCopy.findUniqueOrThrow({
    where: { meetingId_personId: { meetingId, personId } },
  });
  await accord.tenant.graph(scene.mentor.id, 'DELETE', `/me/events/${eventId}`);
  const { detail } = await acting.refused(409, [], 'PATCH', `/meetings/${meetingId}`, timesIn(5));
  expect(detail).toMatch(/not have this meeting any more/);
  const gone = await acting.ask(scene.mentor, 'POST', `/meetings/${meetingId}/cancel`, {});
  expect(gone.body).toMatchObject({ state: 'cancelled', endedBy: 'mentor' });
});
