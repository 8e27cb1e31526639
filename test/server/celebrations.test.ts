import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../platform/database.ts';
import { type Accord, startAccord } from '../support/accord.ts';
import { activePair } from '../support/pair.ts';
import { failingProxy } from './support/failing-proxy.ts';
import type { Json } from './support/send.ts';

describe('the celebrations of a mentorship', () => {
  let accord: Accord;
  let proxy: Awaited<ReturnType<typeof failingProxy>>;
  let pair: Awaited<ReturnType<typeof activePair>>;
  beforeAll(async () => {
    accord = await startAccord({
      worker: false,
      graphThrough: async (graphUrl) => {
        proxy = await failingProxy(graphUrl, /\/messages$/);
        return proxy.url;
      },
    });
    pair = await activePair(accord);
  });
  afterAll(async () => {
    await accord?.close();
    proxy?.close();
  });
  beforeEach(() => accord.db.celebration.deleteMany());

  const earn = (kind: string, honours: 'mentee' | null, count = 1, at = new Date()) =>
    accord.db.celebration.create({
      data: { id: newId(), mentorshipId: pair.id, subjectId: newId(), kind, honours, count, at },
    });
  const share = (by: 'mentor' | 'mentee', id: string) =>
    accord.api(pair[by].id, 'POST', `/celebrations/${id}/share`, {});
  const list = async (by: 'mentor' | 'mentee') =>
    (await accord.api(pair[by].id, 'GET', `/mentorships/${pair.id}/celebrations`)).body.items;
  const toldShared = async (celebrationId: string) => {
    const events = await accord.db.event.findMany({ where: { type: 'celebration.shared' } });
    return events.filter(({ facts }) => (facts as Json).celebrationId === celebrationId).length;
  };
  /** What the two have in their chat, the oldest first. */
  async function posted(by: 'mentor' | 'mentee' = 'mentor'): Promise<Json[]> {
    const { value: chats } = await accord.tenant.graph(pair[by].id, 'GET', '/chats');
    if (chats.length === 0) return [];
    const path = `/chats/${encodeURIComponent(chats[0].id)}/messages`;
    return (await accord.tenant.graph(pair[by].id, 'GET', path)).value.toReversed();
  }

  it('are read newest first, in the words and the language of the reader', async () => {
    const { db } = accord;
    const first = await earn('goal-achieved', 'mentee', 1, new Date('2031-01-01'));
    const second = await earn('meetings-kept', null, 5, new Date('2031-02-01'));
    await db.person.updateMany({ where: { entraId: pair.mentee.id }, data: { language: 'de' } });
    const [kept, goal] = await list('mentor');
    expect(kept).toMatchObject({ id: second.id, kind: 'meetings-kept', count: 5, honours: null });
    expect(kept.message).toContain('5 meetings in a row');
    expect(goal).toMatchObject({ id: first.id, subjectId: first.subjectId, sharedAt: null });
    expect(goal.message).toContain(`${pair.mentee.displayName} achieved a goal`);
    const german = (await list('mentee')).map(({ message }: Json) => message);
    expect(german[0]).toContain('5 Treffen in Folge');
    expect(german[1]).toMatch(/^Du hast ein Ziel erreicht/);
    await db.person.updateMany({ data: { language: 'en' } });
  });

  it('are posted to the chat of the two as a card, by whom they honour', async () => {
    const { id } = await earn('goal-achieved', 'mentee');
    expect((await share('mentor', id)).status).toBe(403);
    expect(await posted()).toEqual([]);
    const shared = await share('mentee', id);
    expect(shared.status).toBe(200);
    expect(shared.body.sharedAt).toBeTruthy();
    expect((await list('mentor'))[0].sharedAt).toBe(shared.body.sharedAt);

    const [message] = await posted();
    expect(message.from.user.id).toBe(pair.mentee.id);
    expect(message.body.content).toMatch(/^<p>I achieved a goal of our mentorship\./);
    const card = JSON.parse(message.attachments[0].content);
    expect(card).toMatchObject({ type: 'AdaptiveCard', body: [{ text: '🎉 A goal achieved' }] });
    expect(decodeURIComponent(card.actions[0].url)).toContain(`mentorships/${pair.id}`);
  });

  it('of both may be posted by either, once, also by two hands at once', async () => {
    const before = (await posted()).length;
    const { id } = await earn('first-meeting', null);
    const answers = await Promise.all(
      (['mentor', 'mentee', 'mentor', 'mentee'] as const).map((by) => share(by, id)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    expect(await posted()).toHaveLength(before + 1);
    expect((await share('mentor', id)).status).toBe(409);
    const { value: chats } = await accord.tenant.graph(pair.mentor.id, 'GET', '/chats');
    expect(chats).toHaveLength(1);
  });

  it('that could not be posted can be posted later', async () => {
    const before = (await posted()).length;
    const { id } = await earn('completed', null);
    await accord.tenant.faults({ errorRate: 1 });
    const failed = await share('mentee', id);
    await accord.tenant.faults({ errorRate: 0 });
    expect(failed).toMatchObject({ status: 503, body: { detail: expect.stringMatching(/busy/) } });
    expect((await list('mentee'))[0].sharedAt).toBeNull();
    expect((await share('mentee', id)).status).toBe(200);
    expect(await posted()).toHaveLength(before + 1);
  });

  it('that Microsoft 365 refuses to post can be posted later, and nobody hears that they were', async () => {
    const { id } = await earn('completed', null);
    proxy.fail = { status: 403, passes: false };
    const failed = await share('mentee', id);
    expect(failed).toMatchObject({
      status: 502,
      body: { detail: expect.stringMatching(/does not let Accord post to your chat/) },
    });
    expect((await list('mentee'))[0].sharedAt).toBeNull();
    expect(await toldShared(id)).toBe(0);
    expect((await share('mentee', id)).status).toBe(200);
    expect(await toldShared(id)).toBe(1);
  });

  it.each([500, null])('that may have been posted are not posted twice: %s', async (status) => {
    const before = (await posted()).length;
    const { id } = await earn('completed', null);
    proxy.fail = { status, passes: true };
    const failed = await share('mentee', id);
    expect(failed.status).toBeGreaterThanOrEqual(502);
    expect(failed.body.detail).toBe('It may have been posted: look at your chat.');
    expect((await share('mentee', id)).status).toBe(409);
    expect((await list('mentor'))[0].sharedAt).toBeTruthy();
    expect(await toldShared(id)).toBe(1);
    expect(await posted()).toHaveLength(before + 1);
  });
});
