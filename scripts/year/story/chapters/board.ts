import type { Episode } from '../episode.ts';

/** A promotion, and the ledger before the board. */
export const board: Episode[] = [
  {
    week: -10,
    topic: 'back from the break',
    made: [-14, 2, '10:10'],
    notes: {
      by: 'mentee',
      text: 'A panel in three weeks. I would like to be promoted, and found that hard to say.',
    },
    promised: [
      {
        owner: 'mentor',
        kind: 'introduction',
        title: 'Introduce Jonas to Elif in Finance',
        due: [-9],
        done: [-8, 0, '09:30'],
      },
    ],
  },
  {
    week: -8,
    topic: 'stories for the panel',
    notes: {
      by: 'mentee',
      text: 'A story is what changed, not what I did. Three of them, the hard month among them.',
    },
    promised: [
      {
        owner: 'mentee',
        kind: 'deliverable',
        title: 'Three stories for the promotion panel, half a page each',
        due: [-7, -2],
        done: [-7, -2, '16:10'],
      },
    ],
  },
  {
    week: -7,
    topic: 'rehearsal for the promotion panel',
    by: 'mentor',
    made: [-8, 1, '12:20'],
    crucial: [-8, 1, '13:20'],
    topics: [
      { when: [-7, -1, '09:30'], by: 'mentee', text: 'The question that I hope nobody asks' },
    ],
    notes: {
      by: 'mentor',
      text: 'I played the panel, unkindly. By the third round he answered in two sentences.',
    },
    promised: [
      {
        owner: 'mentee',
        kind: 'advice',
        title: 'Answer the question that was asked, then stop',
        due: [-6],
        done: [-6, -1, '13:20'],
        tried: 'Twice I stopped, and both times the next question was the one I had hoped for.',
      },
    ],
  },
  {
    week: -6,
    topic: 'after the panel',
    notes: {
      by: 'mentee',
      text: 'Promoted. And the ledger goes to the board: it will be me who explains it to them.',
    },
    promised: [
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
  },
  {
    week: -4,
    topic: 'the talk in one sentence',
    notes: {
      by: 'mentor',
      text: '“We can know every evening what we own.” That is the talk. Slides only for what that sentence does not say.',
    },
    promised: [
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
  },
  {
    week: -2,
    topic: 'what the board will ask',
    notes: {
      by: 'mentee',
      text: 'They always ask what happens if we do nothing. I have an answer, and it is short.',
    },
    promised: [
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
  },
  {
    week: 0,
    topic: 'the ten slides',
    topics: [
      { when: [-1, 0, '10:15'], by: 'mentee', text: 'Which slide would you leave out?' },
      { when: [-1, 2, '16:40'], by: 'mentor', text: 'How is Rahul doing?' },
    ],
  },
  {
    week: 1,
    topic: 'rehearsal for the board',
    made: [-2, 2, '11:15'],
    crucial: [-2, 2, '11:20'],
    topics: [{ when: [-2, 2, '11:25'], by: 'mentee', text: 'The first minute, three times' }],
  },
  { week: 2, topic: 'what a year has changed', made: [-2, 2, '11:35'] },
];
