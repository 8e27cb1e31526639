import type { Side } from '../../../mentoring/mentorships/schema.ts';
import type { When } from '../days.ts';
import { find, type Step, titled } from '../world.ts';

type Milestone = { title: string; reached?: When };
type Goal = {
  title: string;
  measure: string;
  added: When;
  /** The mentor's is a proposal, until the mentee has accepted it. */
  by?: Side;
  accepted?: When;
  target: readonly [week: number, workdays?: number];
  milestones: Milestone[];
  achieved?: When;
  shared?: When;
  dropped?: { when: When; reason: string };
};

const goals: Goal[] = [
  {
    title: 'Lead the design review of the ledger',
    measure: 'The review ends with a decision, and two people who had been silent have spoken.',
    added: [-48, 2, '10:10'],
    target: [-24],
    milestones: [
      { title: 'Write the proposal on two pages', reached: [-36, 2, '15:30'] },
      { title: 'Ask three people what they fear', reached: [-27, 0, '11:40'] },
      { title: 'Lead it', reached: [-26, -2, '16:35'] },
    ],
    achieved: [-26, -2, '16:40'],
    shared: [-26, -2, '16:45'],
  },
  {
    title: 'Speak before a decision is made',
    measure: 'In three incident reviews I have said what I see before the decision, not after.',
    added: [-46, 1, '09:35'],
    target: [-12],
    milestones: [
      { title: 'Once, with Amara in the room', reached: [-41, 2, '17:05'] },
      { title: 'Once, alone', reached: [-30, 3, '12:15'] },
      { title: 'In a big one, with everybody listening', reached: [-15, 1, '16:20'] },
    ],
    achieved: [-15, 1, '16:25'],
  },
  {
    title: 'Give a talk at the engineering conference',
    measure: 'A proposal handed in, and an answer.',
    added: [-38, 2, '13:45'],
    target: [-18],
    milestones: [{ title: 'A title that I would go and listen to' }],
    dropped: {
      when: [-20, 2, '10:00'],
      reason: 'A good idea at the wrong time. It may come back.',
    },
  },
  {
    title: "Look after somebody's first months",
    measure: 'Rahul says in his own words what is his, and whom to ask about the rest.',
    by: 'mentor',
    added: [-18, 1, '11:30'],
    accepted: [-18, 3, '09:15'],
    target: [2],
    milestones: [
      { title: 'A plan for the first week', reached: [-14, -2, '11:15'] },
      { title: 'He leads a stand-up', reached: [-6, 2, '10:05'] },
      { title: 'He answers a customer alone' },
    ],
  },
  {
    title: 'Win the board for the ledger',
    measure: 'The board says yes, or says what it would take.',
    added: [-8, 2, '14:10'],
    target: [2, -3],
    milestones: [
      { title: 'The talk in one sentence', reached: [-5, 0, '13:55'] },
      { title: 'Ten slides, no more', reached: [0, -3, '16:30'] },
      { title: 'The talk itself' },
    ],
  },
];

function stepsOf(goal: Goal): Step[] {
  const { title, accepted, achieved, shared, dropped, milestones } = goal;
  return [
    adds(goal),
    ...(accepted ? [plansPath(goal, accepted)] : []),
    ...milestones.flatMap((each) =>
      each.reached ? [reaches(title, each.title, each.reached)] : [],
    ),
    ...(achieved ? [ends(achieved, title, 'achieve')] : []),
    ...(shared ? [shares(shared)] : []),
    ...(dropped ? [ends(dropped.when, title, 'drop', { reason: dropped.reason })] : []),
  ];
}

function adds(goal: Goal): Step {
  const { title, measure, added, target, by = 'mentee' } = goal;
  return {
    when: added,
    async act(world) {
      const { accord, cast, days, home } = world;
      const targetDate = days.on(...target);
      await accord(cast[by], 'POST', `${home}/goals`, { title, measure, targetDate });
      if (by === 'mentee') await planPath(world, goal);
    },
  };
}

const plansPath = (goal: Goal, when: When): Step => ({
  when,
  async act(world) {
    const { id } = await find(world, 'goals', titled(goal.title));
    await world.accord(world.cast.mentee, 'POST', `/goals/${id}/accept`);
    await planPath(world, goal);
  },
});

async function planPath(world: Parameters<Step['act']>[0], { title, milestones }: Goal) {
  const { id } = await find(world, 'goals', titled(title));
  for (const milestone of milestones) {
    const body = { title: milestone.title };
    await world.accord(world.cast.mentee, 'POST', `/goals/${id}/milestones`, body);
  }
}

const reaches = (goal: string, milestone: string, when: When): Step => ({
  when,
  async act(world) {
    const { milestones } = await find(world, 'goals', titled(goal));
    const id = milestones.find(titled(milestone))?.id;
    await world.accord(world.cast.mentee, 'POST', `/milestones/${id}/reach`);
  },
});

const ends = (when: When, title: string, how: string, body: object = {}): Step => ({
  when,
  async act(world) {
    const { id } = await find(world, 'goals', titled(title));
    await world.accord(world.cast.mentee, 'POST', `/goals/${id}/${how}`, body);
  },
});

/** He posts what was just celebrated to their chat. */
const shares = (when: When): Step => ({
  when,
  async act(world) {
    const { id } = await find(world, 'celebrations', ({ kind }) => kind === 'goal-achieved');
    await world.accord(world.cast.mentee, 'POST', `/celebrations/${id}/share`);
  },
});

export const goalSteps: Step[] = goals.flatMap(stepsOf);
