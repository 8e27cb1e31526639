import { v4 as uuidv4 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/database.ts';
import { type Accord, startAccord } from '../support/accord.ts';
import { ahead, kept, keptExpectations } from './support/goals.ts';
import { type Scene, setScene } from './support/scene.ts';
import { expectProblem, send, sendJson } from './support/send.ts';
import { stateOf } from './support/state.ts';

const past = '2020-01-31';
const title = (max: number): [string, unknown][] => [
  ['empty', ''],
  ['nothing but spaces', ' \n'],
  ['too long', 'x'.repeat(max + 1)],
  ['a number', 7],
  ['null', null],
  ['with a NUL in it', 'a\u0000b'],
  ['with half a character in it', 'a\ud83db'],
];
const days: [string, unknown][] = [
  ['no day', 'tomorrow'],
  ['a day that there is not', '2039-02-30'],
  ['a moment', '2039-02-01T00:00:00Z'],
  ['over', past],
  ['a number', 20390101],
];

describe('what is not as it should be, of goals, follow-ups and celebrations', () => {
  let accord: Accord;
  let scene: Scene;
  let state: ReturnType<typeof stateOf>;
  let headers: { authorization: string };
  beforeAll(async () => {
    accord = await startAccord({ worker: false });
    scene = await setScene(accord);
    await keptExpectations['GET /api/goals/{id}']?.before?.(accord, scene);
    state = stateOf(accord);
    headers = { authorization: `Bearer ${await accord.tenant.tokenFor(scene.mentee.id, 'api')}` };
  });
  afterAll(async () => {
    await state.close();
    await accord.close();
  });

  /** Asks as the mentee; holds the answer to name this field, and everything stored to be as before. */
  async function refuses(method: string, path: string, body: object, field: string) {
    const before = await state.read();
    const answer = await sendJson(`${accord.url}/api${path}`, method, body, headers);
    const { errors } = expectProblem(answer, 400);
    expect(errors.map((error: { field: string }) => error.field)).toEqual([field]);
    expect(errors[0].message).toBeTruthy();
    expect(await state.read()).toEqual(before);
  }

  const goal = { title: 'Lead', measure: 'A project', targetDate: ahead };
  const ofGoals: [string, string, unknown][] = [
    ...title(200).map(([name, value]) => [name, 'title', value] as [string, string, unknown]),
    ...title(1000).map(([name, value]) => [name, 'measure', value] as [string, string, unknown]),
    ...days.map(([name, value]) => [name, 'targetDate', value] as [string, string, unknown]),
    ['not expected', 'state', 'achieved'],
  ];
  const required: [string, string, unknown][] = ['title', 'measure', 'targetDate'].map((field) => [
    'missing',
    field,
    undefined,
  ]);
  it.each([...ofGoals, ...required])('a new goal: %s (%s)', (_name, field, value) =>
    refuses('POST', `/mentorships/${scene.mentorshipId}/goals`, { ...goal, [field]: value }, field),
  );
  it.each([...ofGoals, ['a text', 'version', '1'], ['negative', 'version', -1]])(
    'a change of a goal: %s (%s)',
    (_name, field, value) => refuses('PATCH', `/goals/${kept.goalId}`, { [field]: value }, field),
  );
  it.each(['drop', 'decline'])('a reason that is too long to %s a goal', (how) =>
    refuses('POST', `/goals/${kept.goalId}/${how}`, { reason: 'x'.repeat(1001) }, 'reason'),
  );

  const ofMilestones: [string, string, unknown][] = [
    ...title(200).map(([name, value]) => [name, 'title', value] as [string, string, unknown]),
    ...days.map(([name, value]) => [name, 'targetDate', value] as [string, string, unknown]),
    ['not expected', 'reachedAt', '2031-01-01T00:00:00Z'],
  ];
  it.each([...ofMilestones, ['missing', 'title', undefined]])(
    'a new milestone: %s (%s)',
    (_name, field, value) =>
      refuses('POST', `/goals/${kept.goalId}/milestones`, { title: 'a', [field]: value }, field),
  );
  it.each([
    ...ofMilestones,
    ['none', 'position', 0],
    ['too far', 'position', 2],
    ['half', 'position', 1.5],
  ])('a change of a milestone: %s (%s)', (_name, field, value) =>
    refuses('PATCH', `/milestones/${kept.milestoneId}`, { [field]: value }, field),
  );

  const ofFollowUps: [string, string, unknown][] = [
    ...title(300).map(([name, value]) => [name, 'title', value] as [string, string, unknown]),
    ...days.map(([name, value]) => [name, 'dueOn', value] as [string, string, unknown]),
    ['unknown', 'kind', 'wish'],
    ['of somebody else', 'ownerId', uuidv4()],
    ['no id', 'ownerId', 'jonas'],
    ['not expected', 'state', 'done'],
  ];
  const promise = () => ({ title: 'a', kind: 'action', dueOn: ahead, ownerId: scene.mentor.id });
  it.each([
    ...ofFollowUps,
    ...['title', 'kind', 'dueOn', 'ownerId'].map(
      (field) => ['missing', field, undefined] as [string, string, unknown],
    ),
    ['no id', 'meetingId', 'x'],
    ['of nobody', 'meetingId', uuidv4()],
  ])('a new follow-up: %s (%s)', (_name, field, value) =>
    refuses(
      'POST',
      `/mentorships/${scene.mentorshipId}/follow-ups`,
      { ...promise(), [field]: value },
      field,
    ),
  );
  it('a new follow-up from a meeting of others', async () => {
    const { db } = accord;
    const row = await db.mentorship.findUniqueOrThrow({ where: { id: scene.mentorshipId } });
    const stranger = await db.person.findFirstOrThrow({ where: { entraId: scene.stranger.id } });
    const others = await db.mentorship.create({
      data: { ...row, exchange: [], id: newId(), mentorId: stranger.id },
    });
    const at = new Date();
    const { id: meetingId } = await db.meeting.create({
      data: {
        id: newId(),
        mentorshipId: others.id,
        key: 'b',
        subject: 'Mentoring',
        start: at,
        end: at,
        createdAt: at,
      },
    });
    const path = `/mentorships/${scene.mentorshipId}/follow-ups`;
    await refuses('POST', path, { ...promise(), meetingId }, 'meetingId');
  });
  it.each(ofFollowUps)('a change of a follow-up: %s (%s)', (_name, field, value) =>
    refuses('PATCH', `/follow-ups/${kept.followUpId}`, { [field]: value }, field),
  );
  it.each([
    ['tried', true],
    ['whatHappened', 'It worked'],
    ['tried', 'yes'],
    ['whatHappened', 'x'.repeat(2001)],
  ])('done, of what is no advice: %s %s', (field, value) =>
    refuses('POST', `/follow-ups/${kept.followUpId}/done`, { [field]: value }, field),
  );

  const withId = Object.keys(keptExpectations).filter((operation) => operation.includes('{id}'));
  it.each(withId)('%s, whose id is none', async (operation) => {
    const [method = '', path = ''] = operation.split(' ');
    const url = `${accord.url}${path.replace('{id}', 'x')}`;
    const body = keptExpectations[operation]?.body?.(scene);
    const before = await state.read();
    const answer = await (body
      ? sendJson(url, method, body, headers)
      : send(url, { method, headers }));
    const { errors } = expectProblem(answer, 400);
    expect(errors[0].field).toBe('id');
    expect(await state.read()).toEqual(before);
  });
});
