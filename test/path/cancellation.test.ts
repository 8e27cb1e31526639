import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Accord, startAccord } from '../support/accord.ts';
import { complaintsOf } from '../support/heard.ts';
import { activePair } from '../support/pair.ts';
import { until } from '../support/until.ts';
import { type Onlooker, watchQueues } from './quiet.ts';

const day = 24 * 60 * 60 * 1000;
const inDays = (days: number) => new Date(Math.ceil(Date.now() / day) * day + days * day);

describe.each(['postgres', 'redis'] as const)(
  'a mentee cancels in Outlook, queues on %s',
  (queues) => {
    let accord: Accord;
    let onlooker: Onlooker;
    beforeAll(async () => {
      accord = await startAccord({ queues });
      onlooker = watchQueues(accord);
    });
    afterAll(async () => {
      await onlooker?.close();
      await accord?.close();
    });

    it('raises one alert, told once to each of the two, when it happens a second time in a row', async () => {
      const { tenant, api, db } = accord;
      const { id, mentor, mentee } = await activePair(accord);
      const alerts = async () => (await api(mentor.id, 'GET', '/alerts')).body.items;
      const meetings = async () =>
        (await api(mentor.id, 'GET', `/mentorships/${id}/meetings`)).body.items;

      const first = await tenant.schedule(mentor, { start: inDays(2), attendees: [mentee] });
      const second = await tenant.schedule(mentee, { start: inDays(9), attendees: [mentor] });
      await tenant.schedule(mentor, { subject: 'Budget', start: inDays(3), attendees: [mentee] });
      await until(meetings, (items) => items.length === 2);

      await tenant.act(mentee, first.iCalUId, 'decline');
      await until(alerts, (items) => items.length === 1);
      expect((await alerts())[0]).toMatchObject({
        kind: 'introduction-cancelled',
        about: 'mentee',
      });

      await tenant.act(mentee, second.iCalUId, 'cancel', { comment: 'A private reason' });
      const both = await until(alerts, (items) => items.length === 2);
      const repeated = both.find(({ kind }: { kind: string }) => kind === 'repeated-cancellations');
      expect(repeated).toMatchObject({ about: 'mentee', state: 'open', evidence: { count: 2 } });
      expect((await meetings()).map(({ state }: { state: string }) => state)).toEqual([
        'declined',
        'cancelled',
      ]);

      await onlooker.heard();
      for (const person of [mentor, mentee]) {
        expect(await complaintsOf(accord, person)).toEqual([]);
        const where = { kind: 'alert-raised', person: { entraId: person.id } };
        const patterns = await db.notification.findMany({ where });
        expect(patterns.map(({ deliveredAt }) => deliveredAt !== null)).toEqual([true, true]);
        const told = await tenant.activity(person.id);
        expect(JSON.stringify(told)).not.toMatch(/private reason|Budget/i);
      }
    });
  },
);
