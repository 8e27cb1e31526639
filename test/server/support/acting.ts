import { expect } from 'vitest';
import type { Accord } from '../../support/accord.ts';
import type { Scene } from './scene.ts';
import { type Answer, expectProblem, type Json, send, sendJson } from './send.ts';
import { type State, stateOf } from './state.ts';

/** Acts through the API as one of a scene's people, in an Accord that runs without its worker. */
export function actingIn(accord: Accord, scene: Scene) {
  const state = stateOf(accord);

  async function ask(
    who: { id: string },
    method: string,
    path: string,
    body?: unknown,
  ): Promise<Answer> {
    const authorization = `Bearer ${await accord.tenant.tokenFor(who.id, 'api')}`;
    const url = `${accord.url}/api${path}`;
    const headers = { authorization };
    if (body !== undefined) return sendJson(url, method, body, headers);
    return send(url, { method, headers });
  }

  /** Refused with this status, naming these fields, with nothing changed in the database or in a calendar. */
  async function refused(
    status: number,
    fields: string[],
    method: string,
    path: string,
    body: unknown,
    who: { id: string } = scene.mentor,
  ) {
    const [before, acts] = [await state.read(), (await accord.tenant.truth()).length];
    const answer = await ask(who, method, path, body);
    const problem = expectProblem(answer, status);
    expect((problem.errors ?? []).map(({ field }: Json) => field)).toEqual(fields);
    expect<State>(await state.read()).toEqual(before);
    expect((await accord.tenant.truth()).length).toBe(acts);
    return problem;
  }

  return { ask, refused, close: () => state.close() };
}
