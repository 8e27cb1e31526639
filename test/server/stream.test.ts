import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Accord, startAccord } from '../support/accord.ts';
import type { SandboxPerson } from '../support/sandbox.ts';
import { until } from '../support/until.ts';
import { listen } from './support/listen.ts';
import { send } from './support/send.ts';
import { mintToken } from './support/tokens.ts';

const words = { whyYou: 'My manager does not know.', hopes: 'To leave, perhaps.' };

describe('the stream', () => {
  let accord: Accord;
  let mentor: SandboxPerson;
  let mentee: SandboxPerson;
  let stranger: SandboxPerson;
  let open: Awaited<ReturnType<typeof listen>>[];
  beforeEach(async () => {
    accord = await startAccord({ worker: false });
    open = [];
    [mentor, mentee, stranger] = await Promise.all([
      accord.tenant.person('Amara'),
      accord.tenant.person('Jonas'),
      accord.tenant.person('Ingrid'),
    ]);
  });
  afterEach(async () => {
    await Promise.all(open.map((stream) => stream.close()));
    await accord.close();
  });

  async function tab(who: SandboxPerson, token?: string) {
    const bearer = token ?? (await accord.tenant.tokenFor(who.id, 'api'));
    const stream = await listen(`${accord.url}/api/stream`, bearer);
    open.push(stream);
    expect(stream.status).toBe(200);
    expect(stream.headers.get('content-type')).toMatch(/^text\/event-stream/);
    expect(stream.headers.get('cache-control')).toBe('no-store');
    return stream;
  }

  const request = async () =>
    (await accord.api(mentee.id, 'POST', '/mentorships', { mentorId: mentor.id, ...words })).body
      .id;
  const accept = (id: string) => accord.api(mentor.id, 'POST', `/mentorships/${id}/accept`, {});
  const openStreams = async () =>
    Number(/^accord_open_streams (\d+)/m.exec((await send(`${accord.url}/metrics`)).text)?.[1]);

  it('tells the two of a change, in all their tabs, and nobody else', async () => {
    const theirs = [await tab(mentor), await tab(mentor), await tab(mentee)];
    const others = await tab(stranger);
    const id = await request();
    await accept(id);
    for (const each of theirs) {
      await each.hears(2);
      expect(each.changes()).toEqual([
        { type: 'mentorship.requested', mentorshipId: id },
        { type: 'mentorship.accepted', mentorshipId: id },
      ]);
    }
    await sleep(200);
    expect(others.changes()).toEqual([]);
  });

  it('says nothing of what was written, and names nobody', async () => {
    const stream = await tab(mentor);
    await request();
    await stream.hears(1);
    for (const said of [
      ...Object.values(words),
      mentor.id,
      mentee.id,
      mentee.displayName,
      mentee.mail,
    ]) {
      expect(stream.text()).not.toContain(said);
    }
  });

  it('says nothing of what came to nothing', async () => {
    const stream = await tab(mentor);
    const id = await request();
    expect((await accord.api(mentee.id, 'POST', `/mentorships/${id}/accept`, {})).status).toBe(403);
    await accept(id);
    await stream.hears(2);
    expect(stream.changes().map(({ type }) => type)).toEqual([
      'mentorship.requested',
      'mentorship.accepted',
    ]);
  });

  it('ends when the token does, and not before', async () => {
    const exp = Math.floor(Date.now() / 1000) + 2;
    const token = await mintToken(accord.sandbox, mentor.id, { claims: { exp } });
    const [short, long] = [await tab(mentor, token), await tab(mentor)];
    await request();
    await short.hears(1);
    await short.ends();
    expect(Date.now()).toBeGreaterThanOrEqual(exp * 1000 - 50);
    expect(Date.now()).toBeLessThan(exp * 1000 + 2_000);
    await accord.db.mentorship.updateMany({ data: { state: 'closed' } });
    await request();
    await long.hears(2);
    const again = await listen(`${accord.url}/api/stream`, token);
    expect(again.status).toBe(401);
    await again.close();
  });

  it('ends when changes may have been missed, so that the tab reads anew; and then hears again', async () => {
    const stream = await tab(mentor);
    await accord.db.$queryRaw`
      SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND query LIKE 'LISTEN%'`;
    await stream.ends();
    const next = await tab(mentor);
    const id = await request();
    await next.hears(1);
    expect(next.changes()).toEqual([{ type: 'mentorship.requested', mentorshipId: id }]);
  });

  it('is forgotten when the tab closes', async () => {
    const before = await openStreams();
    const streams = [await tab(mentor), await tab(mentee)];
    expect(await openStreams()).toBe(before + 2);
    for (const stream of streams) await stream.close();
    await until(openStreams, (count) => count === before);
  });
});
