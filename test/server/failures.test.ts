import { afterEach, describe, expect, it } from 'vitest';
import { type Accord, startAccord } from '../support/accord.ts';
import { logLines } from '../support/log-lines.ts';
import { expectProblem, send, sendJson } from './support/send.ts';

let accord: Accord;
afterEach(() => accord.close());

const request = { whyYou: 'My manager does not know.', hopes: 'To leave.' };

describe('when something fails on our side', () => {
  it('the answer hides what, and the log has it under the id that the answer names', async () => {
    const written = logLines();
    accord = await startAccord({ worker: false, logTo: written.to });
    const { id } = await accord.tenant.person('Amara');
    const headers = { authorization: `Bearer ${await accord.tenant.tokenFor(id, 'api')}` };
    const list = () => send(`${accord.url}/api/mentorships`, { headers });
    expect((await list()).status).toBe(200);

    await accord.db.$executeRaw`ALTER TABLE mentorship RENAME TO mentorship_elsewhere`;
    const answer = await list();
    const { detail } = expectProblem(answer, 500);
    expect(answer.text).not.toMatch(/mentorship|prisma|select|stack|\.ts/i);

    const [line] = written.lines().filter(({ level }) => level >= 50);
    expect(line.reqId).toMatch(/^[0-9a-f-]{36}$/);
    expect(detail).toContain(line.reqId);
    expect(line.msg).toBe('request failed');
    expect(line.err.stack).toMatch(/server\/routes\/mentorships\.ts/);
  });

  it('what somebody wrote comes out neither in the answer nor in the log', async () => {
    const written = logLines();
    accord = await startAccord({ worker: false, logTo: written.to });
    const [amara, jonas] = [
      await accord.tenant.person('Amara'),
      await accord.tenant.person('Jonas'),
    ];
    const authorization = `Bearer ${await accord.tenant.tokenFor(jonas.id, 'api')}`;
    await accord.db.$executeRaw`ALTER TABLE mentorship ADD CONSTRAINT never CHECK (hopes = '')`;
    const url = `${accord.url}/api/mentorships`;
    const answer = await sendJson(
      url,
      'POST',
      { ...request, mentorId: amara.id },
      { authorization },
    );
    expectProblem(answer, 500);
    expect(await accord.db.mentorship.count()).toBe(0);
    expect(await accord.db.event.count()).toBe(0);
    expect(written.lines()).not.toEqual([]);
    for (const text of [answer.text, written.text()]) {
      expect(text).not.toContain(request.whyYou);
      expect(text).not.toContain(request.hopes);
      expect(text).not.toContain(authorization.slice(7));
    }
  });
});

describe('when Microsoft Graph fails', () => {
  it.each([
    ['is out of order', { errorRate: 1 }],
    ['is too busy', { throttleRate: 1 }],
  ])(
    'and %s, what needs it says 5xx in words of ours, and the rest works',
    async (_name, dials) => {
      accord = await startAccord({ worker: false, logTo: logLines().to });
      const amara = await accord.tenant.person('Amara');
      const headers = { authorization: `Bearer ${await accord.tenant.tokenFor(amara.id, 'api')}` };
      await accord.tenant.faults(dials);
      const found = await send(`${accord.url}/api/people?search=Jonas`, { headers });
      expect(found.status).toBeGreaterThanOrEqual(500);
      expectProblem(found, found.status);
      expect(found.text).not.toMatch(/graph|throttl|too many/i);
      expect((await send(`${accord.url}/api/me`, { headers })).body.displayName).toBe(
        amara.displayName,
      );
      expect((await send(`${accord.url}/api/mentorships`, { headers })).status).toBe(200);
    },
    60_000,
  );

  it('and cannot be reached at all, that is a 5xx too', async () => {
    accord = await startAccord({ worker: false, logTo: logLines().to });
    const amara = await accord.tenant.person('Amara');
    const headers = { authorization: `Bearer ${await accord.tenant.tokenFor(amara.id, 'api')}` };
    expect((await send(`${accord.url}/api/me`, { headers })).status).toBe(200);
    await accord.sandbox.close();
    const found = await send(`${accord.url}/api/people?search=Jonas`, { headers });
    expect(found.status).toBeGreaterThanOrEqual(500);
    expectProblem(found, found.status);
    expect((await send(`${accord.url}/api/mentorships`, { headers })).status).toBe(200);
  });
});
