import type { Episode } from '../episode.ts';

/** From getting to know each other to the design review, which Jonas leads. */
export const review: Episode[] = [
  {
    week: -48,
    topic: 'getting to know each other',
    made: [-50, 3, '10:05'],
    notes: {
      by: 'mentee',
      text: 'Amara: “Ask me what I would do only after you have said what you would do.” We keep to that.',
    },
    promised: [
      {
        owner: 'mentee',
        kind: 'action',
        title: 'Write down three things I avoid in reviews',
        due: [-46, -1],
        done: [-46, -2, '16:20'],
      },
    ],
  },
  {
    week: -46,
    topic: 'what this year is for',
    notes: {
      by: 'mentee',
      text: 'One thing for the year: be heard before it is decided. Everything else serves that.',
    },
    promised: [
      {
        owner: 'mentor',
        kind: 'resource',
        title: 'Send Jonas the two proposals that I still reread',
        due: [-45],
        done: [-45, -1, '12:10'],
      },
    ],
  },
  {
    week: -44,
    topic: 'first look at the ledger review',
    notes: {
      by: 'mentor',
      text: 'Jonas knows the answer and hides it on page six. The outline starts with it.',
    },
    promised: [
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
  },
  {
    week: -42,
    topic: 'asking questions in reviews',
    notes: {
      by: 'mentee',
      text: 'A question early on is worth three remarks later. To try: what would we give up?',
    },
    promised: [
      {
        owner: 'mentee',
        kind: 'advice',
        title: 'Ask one question in the first ten minutes of a review',
        due: [-40, -1],
        done: [-40, -1, '13:30'],
        tried: 'I asked what we would give up. Nobody had an answer, and the room woke up.',
      },
    ],
  },
  {
    week: -40,
    topic: 'after the first week on call',
    notes: {
      by: 'mentee',
      text: 'I spoke first, and nothing broke. The report says what I saw, not what I feared.',
    },
    promised: [
      {
        owner: 'mentee',
        kind: 'action',
        title: 'Show Amara the incident report before it goes out',
        due: [-39],
        done: [-39, -1, '15:05'],
      },
    ],
  },
  {
    week: -38,
    topic: 'writing a proposal that gets read',
    by: 'mentor',
    calledOff: {
      when: [-38, -2, '11:20'],
      comment: 'I have to be in Lagos that day, sorry. Next week, before anything else.',
    },
  },
  {
    week: -37,
    day: -1,
    topic: 'writing a proposal that gets read',
    by: 'mentor',
    made: [-38, 2, '09:50'],
    notes: {
      by: 'mentor',
      text: 'Two pages: the decision, what it costs, what we do if it is wrong. The rest is an appendix.',
    },
  },
  {
    week: -36,
    topic: 'the second draft',
    notes: {
      by: 'mentee',
      text: 'Amara read it aloud. Where she ran out of breath I cut.',
    },
    promised: [
      {
        owner: 'mentee',
        kind: 'deliverable',
        title: 'Send the ledger proposal to Fatima for comments',
        due: [-35, -1],
        done: [-34, -2, '09:40'],
      },
    ],
  },
  {
    week: -34,
    topic: 'who has to be convinced, and of what',
    notes: {
      by: 'mentee',
      text: 'Late, from memory: Fatima cares about the date, Elif about the audit. Nobody is against it.',
      when: [-34, 4, '10:25'],
    },
  },
  {
    week: -32,
    topic: 'when I am interrupted',
    notes: {
      by: 'mentor',
      text: 'It was me who interrupted. I have something to try as well.',
    },
    promised: [
      {
        owner: 'mentor',
        kind: 'advice',
        title: 'Let Jonas finish before answering',
        due: [-30],
        done: [-30, -1, '11:25'],
        tried: 'Harder than I thought. He got to the better answer without me.',
      },
    ],
  },
  {
    week: -30,
    topic: 'who is in the room',
    notes: {
      by: 'mentee',
      text: 'Five people instead of fifteen. The others get the page afterwards.',
    },
    promised: [
      {
        owner: 'mentee',
        kind: 'action',
        title: 'Invite the five people whom the review needs',
        due: [-29],
        done: [-29, -2, '10:15'],
      },
    ],
  },
  {
    week: -28,
    topic: 'what they fear',
    notes: {
      by: 'mentee',
      text: 'Ask before the review, so that nobody has to be brave in it.',
    },
    promised: [
      {
        owner: 'mentee',
        kind: 'action',
        title: 'Ask Ananya and Elif beforehand what they fear',
        due: [-27],
        done: [-27, -2, '14:40'],
      },
    ],
  },
  {
    week: -26,
    topic: 'the review, two days later',
    notes: {
      by: 'mentor',
      text: 'A decision after forty minutes. Ananya and Elif both spoke. He said almost nothing, on purpose.',
    },
    promised: [
      {
        owner: 'mentee',
        kind: 'deliverable',
        title: 'What the review decided, on one page',
        due: [-25],
        done: [-25, -1, '16:50'],
      },
    ],
  },
];
