import type { Episode } from '../episode.ts';

/** What comes after a success: weeks in which nothing is kept, less of everything, and a break. */
export const hardWeeks: Episode[] = [
  {
    week: -24,
    topic: 'what comes after a success',
    calledOff: {
      when: [-24, 0, '10:00'],
      comment: 'My father was taken to hospital this morning. I am on the train.',
    },
  },
  {
    week: -22,
    topic: 'what comes after a success',
    made: [-24, 2, '15:20'],
    calledOff: {
      when: [-22, -1, '16:30'],
      comment: 'Still at the hospital, and two weeks behind with everything. I am sorry.',
    },
  },
  {
    week: -21,
    topic: 'no agenda, just a walk',
    by: 'mentor',
    made: [-22, 0, '09:15'],
    notes: {
      by: 'mentee',
      text: 'We walked. My father is getting better, and so am I. Less of everything for a month.',
      when: [-21, 0, '17:10'],
    },
    promised: [
      {
        owner: 'mentor',
        kind: 'action',
        title: 'Ask Lukas to take the on-call rota off Jonas this month',
        due: [-20, -1],
        done: [-21, 2, '12:05'],
      },
    ],
  },
  {
    week: -20,
    topic: 'what we change in our agreement',
    notes: {
      by: 'mentee',
      text: 'Two days of notice instead of one, and Amara contradicts me more. Six months done, six to go.',
    },
    promised: [
      {
        owner: 'mentee',
        kind: 'advice',
        title: 'Say no to one thing this week, and say why',
        due: [-18, -1],
        done: [-18, -2, '15:35'],
        tried: 'I said no to the migration sync. It went ahead without me, and well.',
      },
    ],
  },
  {
    week: -18,
    topic: 'saying no',
    notes: {
      by: 'mentor',
      text: 'He is ready to look after somebody himself. I will propose it, and he decides.',
    },
    promised: [
      {
        owner: 'mentor',
        kind: 'resource',
        title: 'Find my notes of the first time I looked after somebody',
        due: [-17],
        done: [-17, -1, '17:20'],
      },
    ],
  },
  {
    week: -16,
    day: 0,
    topic: "Rahul's first month",
    notes: {
      by: 'mentee',
      text: 'What helped me in my first week: one person to ask, and one thing that was mine.',
      when: [-16, 1, '16:15'],
    },
    promised: [
      {
        owner: 'mentee',
        kind: 'deliverable',
        title: "A plan for Rahul's first week",
        due: [-14, -1],
        done: [-14, -2, '11:10'],
      },
    ],
  },
  {
    week: -14,
    topic: 'the big incident review',
    notes: {
      by: 'mentor',
      text: 'Forty people, and he said it before the decision. They went another way because of it.',
    },
    promised: [
      {
        owner: 'mentee',
        kind: 'resource',
        title: 'Send Amara the recording of the incident review',
        due: [-10, -1],
        done: [-10, -1, '10:05'],
      },
    ],
  },
];
