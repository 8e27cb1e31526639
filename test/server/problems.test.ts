import { v4 as uuidv4 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Accord, startAccord } from '../support/accord.ts';
import { type Scene, setScene } from './support/scene.ts';
import { type Answer, expectProblem, type Json, send, sendJson } from './support/send.ts';
import { stateOf } from './support/state.ts';

const request = { mentorId: uuidv4(), whyYou: 'Because you listen.', hopes: 'To speak up sooner.' };

describe('what is not as it should be', () => {
  let accord: Accord;
  let scene: Scene;
  let state: ReturnType<typeof stateOf>;
  let authorization: string;
  beforeAll(async () => {
    accord = await startAccord({ worker: false });
    scene = await setScene(accord);
    state = stateOf(accord);
    authorization = `Bearer ${await accord.tenant.tokenFor(scene.mentee.id, 'api')}`;
  });
  afterAll(async () => {
    await state.close();
    await accord.close();
  });

  const get = (path: string) => send(`${accord.url}${path}`, { headers: { authorization } });
  const post = (body: unknown, path = '/api/mentorships', headers = {}) =>
    sendJson(`${accord.url}${path}`, 'POST', body, { authorization, ...headers });

  /** Asks, holds the answer to be a problem of this status and everything stored to be as before. */
  async function expectRefusal(status: number, act: () => Promise<Answer>): Promise<Json> {
    const before = await state.read();
    const body = expectProblem(await act(), status);
    expect(await state.read()).toEqual(before);
    return body;
  }
  const fields = (body: Json) => (body.errors ?? []).map(({ field }: { field: string }) => field);

  const wrongRequests: [string, string, object][] = [
    ['whyYou empty', 'whyYou', { whyYou: '' }],
    ['whyYou nothing but spaces', 'whyYou', { whyYou: ' \n\t ' }],
    ['whyYou missing', 'whyYou', { whyYou: undefined }],
    ['whyYou too long', 'whyYou', { whyYou: 'x'.repeat(2001) }],
    ['whyYou a number', 'whyYou', { whyYou: 7 }],
    ['whyYou null', 'whyYou', { whyYou: null }],
    ['whyYou a list', 'whyYou', { whyYou: ['a'] }],
    ['whyYou with a NUL in it', 'whyYou', { whyYou: 'a\u0000b' }],
    ['whyYou with half a character in it', 'whyYou', { whyYou: 'a\ud83db' }],
    ['hopes empty', 'hopes', { hopes: '' }],
    ['hopes missing', 'hopes', { hopes: undefined }],
    ['hopes too long', 'hopes', { hopes: '🎓'.repeat(2001) }],
    ['hopes an object', 'hopes', { hopes: { text: 'a' } }],
    ['mentorId no id', 'mentorId', { mentorId: 'amara' }],
    ['mentorId empty', 'mentorId', { mentorId: '' }],
    ['mentorId a number', 'mentorId', { mentorId: 1 }],
    ['mentorId null', 'mentorId', { mentorId: null }],
    ['mentorId of nobody', 'mentorId', {}],
    ['menteeId of nobody', 'menteeId', { mentorId: undefined, menteeId: uuidv4() }],
    ['menteeId no id', 'menteeId', { mentorId: undefined, menteeId: 'jonas' }],
    ['both ids', 'mentorId', { menteeId: uuidv4() }],
    ['neither id', 'mentorId', { mentorId: undefined }],
    ['a field that there is not', 'state', { state: 'active' }],
  ];
  it.each(wrongRequests)(
    'a request with %s is refused and names %s',
    async (_name, field, more) => {
      const body = await expectRefusal(400, () => post({ ...request, ...more }));
      expect(fields(body)).toEqual([field]);
      expect(body.errors[0].message).toBeTruthy();
    },
  );

  it('a request to oneself is refused, in whatever letters', async () => {
    for (const id of [scene.mentee.id, scene.mentee.id.toUpperCase()]) {
      const asMentee = await expectRefusal(400, () => post({ ...request, mentorId: id }));
      expect(fields(asMentee)).toEqual(['mentorId']);
      const asMentor = { ...request, mentorId: undefined, menteeId: id };
      expect(fields(await expectRefusal(400, () => post(asMentor)))).toEqual(['menteeId']);
    }
  });

  it('everything that is wrong with a request is named at once', async () => {
    const body = await expectRefusal(400, () => post({ mentorId: 'x', whyYou: '', hopes: 1 }));
    expect(fields(body).sort()).toEqual(['hopes', 'mentorId', 'whyYou']);
  });

  it.each([['null'], ['[]'], ['"text"'], ['7'], ['true']])('a request that is %s', async (body) => {
    expect(fields(await expectRefusal(400, () => post(body)))).toEqual(['body']);
  });

  it('malformed JSON', () => expectRefusal(400, () => post('{"mentorId":')));
  it('no body at all', () =>
    expectRefusal(400, () =>
      send(`${accord.url}/api/mentorships`, { method: 'POST', headers: { authorization } }),
    ));
  it('a property that would change what all objects are', async () => {
    await expectRefusal(400, () => post('{"__proto__":{"isManager":true},"whyYou":"a"}'));
  });

  it.each([
    'text/plain',
    'application/xml',
    'multipart/form-data; boundary=x',
    'application/x-www-form-urlencoded',
    'nonsense',
  ])('a body of media type %s', (type) =>
    expectRefusal(415, () => post(request, '/api/mentorships', { 'content-type': type })),
  );

  it('a body of 2 MB', () =>
    expectRefusal(413, () => post({ ...request, whyYou: 'x'.repeat(2_000_000) })));

  it.each([
    'GET /api/mentorships/x',
    'GET /api/mentorships/1',
    "GET /api/mentorships/' OR 1=1",
    'POST /api/mentorships/x/accept',
    'POST /api/mentorships/x/decline',
    'GET /api/mentorships/x/meetings',
    'GET /api/meetings/x',
    'POST /api/alerts/x/acknowledge',
    'POST /api/notifications/x/read',
  ])('%s, whose id is none', async (operation) => {
    const [method = '', ...path] = operation.split(' ');
    const url = `${accord.url}${encodeURI(path.join(' '))}`;
    const act = () =>
      method === 'GET'
        ? send(url, { headers: { authorization } })
        : post({}, url.slice(accord.url.length));
    expect(fields(await expectRefusal(400, act))).toEqual(['id']);
  });

  it.each([
    ['when', 'when=tomorrow'],
    ['when', 'when='],
    ['limit', 'limit=0'],
    ['limit', 'limit=101'],
    ['limit', 'limit=ten'],
    ['limit', 'limit=1.5'],
    ['limit', 'limit=-1'],
    ['cursor', 'cursor=x'],
    ['cursor', `cursor=${uuidv4()}`],
  ])('a list of meetings with a wrong %s: %s', async (field, query) => {
    const path = `/api/mentorships/${scene.mentorshipId}/meetings?${query}`;
    expect(fields(await expectRefusal(400, () => get(path)))).toEqual([field]);
  });

  it.each(['', '?search=', '?search=a', '?search=%20a%20', `?search=${'a'.repeat(81)}`])(
    'a search for people with %s',
    async (query) => {
      expect(fields(await expectRefusal(400, () => get(`/api/people${query}`)))).toEqual([
        'search',
      ]);
    },
  );

  it.each(['/api/nonsense', '/api', '/graph/nonsense', '/graph/notifications'])(
    'GET %s, which there is not',
    (path) => expectRefusal(404, () => get(path)),
  );

  it.each(['DELETE', 'PUT', 'PATCH'])('%s on a list', (method) =>
    expectRefusal(404, () =>
      sendJson(`${accord.url}/api/mentorships`, method, {}, { authorization }),
    ),
  );
});
