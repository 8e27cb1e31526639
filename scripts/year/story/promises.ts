import type { Side } from '../../../mentoring/mentorships/schema.ts';
import type { When } from '../days.ts';
import { find, type Step, titled } from '../world.ts';

type Due = readonly [week: number, workdays?: number];

/** What was promised at a week's meeting, until when, and what became of it. */
export type Promised = {
  owner: Side;
  kind: 'action' | 'deliverable' | 'introduction' | 'resource' | 'advice';
  title: string;
  due: Due;
  done?: When;
  /** Of advice: what happened when it was tried. */
  tried?: string;
  dropped?: { when: When; by: Side; reason: string };
};

/** By the week of the meeting at which it was promised. */
export const promises: Record<number, Promised[]> = {
  [-48]: [
    {
      owner: 'mentee',
      kind: 'action',
      title: 'Write down three things I avoid in reviews',
      due: [-46, -1],
      done: [-46, -2, '16:20'],
    },
  ],
  [-46]: [
    {
      owner: 'mentor',
      kind: 'resource',
      title: 'Send Jonas the two proposals that I still reread',
      due: [-45],
      done: [-45, -1, '12:10'],
    },
  ],
  [-44]: [
    {
      owner: 'mentee',
      kind: 'deliverable',
      title: 'First outline of the ledger proposal, on one page',
      due: [-42, -2],
      done: [-42, -2, '17:15'],
    },
    {
      owner: 'mentor',
      kind: 'introduction',
      title: 'Introduce Jonas to Fatima before the review',
      due: [-41],
      done: [-42, 1, '10:50'],
    },
  ],
  [-42]: [
    {
      owner: 'mentee',
      kind: 'advice',
      title: 'Ask one question in the first ten minutes of a review',
      due: [-40, -1],
      done: [-40, -1, '13:30'],
      tried: 'I asked what we would give up. Nobody had an answer, and the room woke up.',
    },
  ],
  [-40]: [
    {
      owner: 'mentee',
      kind: 'action',
      title: 'Show Amara the incident report before it goes out',
      due: [-39],
      done: [-39, -1, '15:05'],
    },
  ],
  [-36]: [
    {
      owner: 'mentee',
      kind: 'deliverable',
      title: 'Send the ledger proposal to Fatima for comments',
      due: [-35, -1],
      done: [-34, -2, '09:40'],
    },
  ],
  [-32]: [
    {
      owner: 'mentor',
      kind: 'advice',
      title: 'Let Jonas finish before answering',
      due: [-30],
      done: [-30, -1, '11:25'],
      tried: 'Harder than I thought. He got to the better answer without me.',
    },
  ],
  [-30]: [
    {
      owner: 'mentee',
      kind: 'action',
      title: 'Invite the five people whom the review needs',
      due: [-29],
      done: [-29, -2, '10:15'],
    },
  ],
  [-28]: [
    {
      owner: 'mentee',
      kind: 'action',
      title: 'Ask Ananya and Elif beforehand what they fear',
      due: [-27],
      done: [-27, -2, '14:40'],
    },
  ],
  [-26]: [
    {
      owner: 'mentee',
      kind: 'deliverable',
      title: 'What the review decided, on one page',
      due: [-25],
      done: [-25, -1, '16:50'],
    },
  ],
  [-21]: [
    {
      owner: 'mentor',
      kind: 'action',
      title: 'Ask Lukas to take the on-call rota off Jonas this month',
      due: [-20, -1],
      done: [-21, 2, '12:05'],
    },
  ],
  [-20]: [
    {
      owner: 'mentee',
      kind: 'advice',
      title: 'Say no to one thing this week, and say why',
      due: [-18, -1],
      done: [-18, -2, '15:35'],
      tried: 'I said no to the migration sync. It went ahead without me, and well.',
    },
  ],
  [-18]: [
    {
      owner: 'mentor',
      kind: 'resource',
      title: 'Find my notes of the first time I looked after somebody',
      due: [-17],
      done: [-17, -1, '17:20'],
    },
  ],
  [-16]: [
    {
      owner: 'mentee',
      kind: 'deliverable',
      title: "A plan for Rahul's first week",
      due: [-14, -1],
      done: [-14, -2, '11:10'],
    },
  ],
  [-14]: [
    {
      owner: 'mentee',
      kind: 'resource',
      title: 'Send Amara the recording of the incident review',
      due: [-10, -1],
      done: [-10, -1, '10:05'],
    },
  ],
  [-10]: [
    {
      owner: 'mentor',
      kind: 'introduction',
      title: 'Introduce Jonas to Elif in Finance',
      due: [-9],
      done: [-8, 0, '09:30'],
    },
  ],
  [-8]: [
    {
      owner: 'mentee',
      kind: 'deliverable',
      title: 'Three stories for the promotion panel, half a page each',
      due: [-7, -2],
      done: [-7, -2, '16:10'],
    },
  ],
  [-7]: [
    {
      owner: 'mentee',
      kind: 'advice',
      title: 'Answer the question that was asked, then stop',
      due: [-6],
      done: [-6, -1, '13:20'],
      tried: 'Twice I stopped, and both times the next question was the one I had hoped for.',
    },
  ],
  [-6]: [
    {
      owner: 'mentee',
      kind: 'deliverable',
      title: 'The board talk on one page',
      due: [-4, -1],
      done: [-4, -1, '12:30'],
    },
    {
      owner: 'mentor',
      kind: 'action',
      title: 'Find out which questions the board asks every time',
      due: [-4],
      done: [-5, 1, '14:25'],
    },
  ],
  [-4]: [
    {
      owner: 'mentee',
      kind: 'action',
      title: 'Rehearse the opening with Ananya',
      due: [-3],
      done: [-3, -1, '16:05'],
    },
    {
      owner: 'mentee',
      kind: 'resource',
      title: 'Collect the figures of three years',
      due: [-2, -1],
      dropped: { when: [-3, 1, '09:50'], by: 'mentor', reason: 'One year says it all.' },
    },
  ],
  [-2]: [
    {
      owner: 'mentor',
      kind: 'introduction',
      title: 'Introduce Jonas to Mira from Risk',
      due: [-1, -1],
    },
    {
      owner: 'mentee',
      kind: 'deliverable',
      title: 'Send Amara the ten slides for the board',
      due: [0, -1],
    },
    {
      owner: 'mentee',
      kind: 'advice',
      title: 'Open with the question, not with the answer',
      due: [1],
    },
  ],
};

const endOf = ({ owner, kind, title, done, tried, dropped }: Promised): Step[] => {
  if (dropped) {
    const { when, by, reason } = dropped;
    return [ends(when, by, title, 'drop', { reason })];
  }
  const outcome = kind === 'advice' ? { tried: true, whatHappened: tried } : {};
  return done ? [ends(done, owner, title, 'done', outcome)] : [];
};

const ends = (when: When, by: Side, title: string, how: string, body: object): Step => ({
  when,
  async act(world) {
    const { id } = await find(world, 'follow-ups?state=open', titled(title));
    await world.accord(world.cast[by], 'POST', `/follow-ups/${id}/${how}`, body);
  },
});

/** What became of it; that it was promised is part of the meeting. */
export const promiseSteps: Step[] = Object.values(promises).flat().flatMap(endOf);
