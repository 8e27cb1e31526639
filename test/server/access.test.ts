import fastify from 'fastify';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../../server/context.ts';
import { access } from '../../server/plugins/access.ts';
import { type Accord, startAccord } from '../support/accord.ts';
import { type Expectation, expectations, kinds } from './support/expectations.ts';
import { type Scene, setScene } from './support/scene.ts';
import { type Answer, expectProblem, send } from './support/send.ts';
import { stateOf } from './support/state.ts';
import { mintToken } from './support/tokens.ts';

const otherTenant = '11111111-2222-4333-8444-555555555555';

describe('every operation of the API', () => {
  let accord: Accord;
  let scene: Scene;
  let operations: string[];
  let tokens: Record<(typeof kinds)[number], string | undefined>;

  beforeAll(async () => {
    accord = await startAccord({ worker: false });
    scene = await setScene(accord);
    const { body } = await send(`${accord.url}/api/openapi.json`);
    operations = Object.entries(body.paths as Record<string, object>).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const { mentor, mentee, stranger, manager } = scene;
    const of = (person: { id: string }) => accord.tenant.tokenFor(person.id, 'api');
    tokens = {
      mentor: await of(mentor),
      mentee: await of(mentee),
      stranger: await of(stranger),
      manager: await of(manager),
      foreigner: await mintToken(accord.sandbox, mentor.id, { claims: { tid: otherTenant } }),
      nobody: undefined,
    };
  });
  afterAll(() => accord.close());

  /** Asks as one kind of caller; a stream is left as soon as it has answered. */
  async function ask(
    operation: string,
    expectation: Expectation,
    kind: (typeof kinds)[number],
    otherId?: string,
  ) {
    await expectation.before?.(accord, scene);
    const id = otherId ?? expectation.id?.(scene) ?? '';
    const item = expectation.item?.(scene) ?? '';
    const [method = '', path = ''] = operation.split(' ');
    const url = `${accord.url}${path.replace('{id}', id).replace('{itemId}', item)}${expectation.query ?? ''}`;
    const body = expectation.body?.(scene);
    const headers: Record<string, string> = body ? { 'content-type': 'application/json' } : {};
    if (tokens[kind]) headers.authorization = `Bearer ${tokens[kind]}`;
    const init = { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) };
    return expectation.stream ? statusOf(url, init) : send(url, init);
  }

  it('says here who may do it, and is in the description', () => {
    expect(operations.length).toBeGreaterThan(10);
    expect([...operations].sort()).toEqual(Object.keys(expectations).sort());
  });

  for (const [operation, expectation] of Object.entries(expectations)) {
    it(`${operation}: ${kinds.map((kind, i) => `${kind} ${expectation.statuses[i]}`).join(', ')}`, async () => {
      for (const [i, kind] of kinds.entries()) {
        const status = expectation.statuses[i] ?? 0;
        const answer = await ask(operation, expectation, kind);
        expect(answer.status, `${kind}: ${answer.text}`).toBe(status);
        if (status >= 400) expectProblem(answer, status);
      }
    });
  }

  const withId = Object.entries(expectations).filter(([, { id }]) => id);
  it.each(withId)(
    '%s: what is not yours is no different from what is not',
    async (operation, expectation) => {
      const state = stateOf(accord);
      for (const kind of ['stranger', 'manager'] as const) {
        const before = await state.read();
        const asItStands = { ...expectation, before: undefined };
        const foreign = await ask(operation, asItStands, kind);
        const absent = await ask(operation, asItStands, kind, uuidv7());
        expect(foreign.status).toBe(404);
        expect([foreign.status, foreign.text]).toEqual([absent.status, absent.text]);
        expect([...foreign.headers.keys()]).toEqual([...absent.headers.keys()]);
        expect(await state.read()).toEqual(before);
      }
      await state.close();
    },
  );

  it.each(['/api/mentorships', '/api/alerts', '/api/notifications'])(
    'GET %s shows nothing of others, a programme manager included',
    async (path) => {
      const shown = async (kind: (typeof kinds)[number]) =>
        (
          await send(`${accord.url}${path}`, {
            headers: { authorization: `Bearer ${tokens[kind]}` },
          })
        ).text;
      expect(await shown('mentor')).toContain(scene.mentorshipId);
      expect(await shown('stranger')).not.toContain(scene.mentorshipId);
      expect(await shown('manager')).not.toContain(scene.mentorshipId);
    },
  );
});

describe('a route', () => {
  it('that does not say who has access to it stops the start', async () => {
    const app = fastify();
    await app.register(access({} as Context));
    const config = { access: 'public' as const };
    expect(() => app.get('/open', { config }, () => 'for all')).not.toThrow();
    expect(() => app.get('/forgotten', () => 'for whom?')).toThrow(
      'GET /forgotten does not say who has access to it',
    );
    await app.close();
  });
});

/** The answer to a request whose body need not end. */
async function statusOf(url: string, init: RequestInit): Promise<Answer> {
  const abort = new AbortController();
  const answer = await fetch(url, { ...init, signal: abort.signal });
  if (!answer.ok) return send(url, init);
  abort.abort();
  return { status: answer.status, headers: answer.headers, text: '', body: null };
}
