import type { Side } from '../../../mentoring/mentorships/schema.ts';
import type { When } from '../days.ts';

/** A week's meeting; what is not said is as they always do it. */
export type Episode = {
  week: number;
  /** Working days after the week's usual day. */
  day?: number;
  topic: string;
  /** Who plans it: Jonas, unless said. */
  by?: Side;
  made?: When;
  crucial?: When;
  topics?: { when: When; by: Side; text: string }[];
  calledOff?: { when: When; comment: string };
  notes?: { by: Side; text: string; when?: When };
};

/** In their order. */
export const episodes: Episode[] = [
  {
    week: -48,
    topic: 'getting to know each other',
    made: [-50, 3, '10:05'],
    notes: {
      by: 'mentee',
      text: 'Amara: “Ask me what I would do only after you have said what you would do.” We keep to that.',
    },
  },
  {
    week: -46,
    topic: 'what this year is for',
    notes: {
      by: 'mentee',
      text: 'One thing for the year: be heard before it is decided. Everything else serves that.',
    },
  },
  {
    week: -44,
    topic: 'first look at the ledger review',
    notes: {
      by: 'mentor',
      text: 'Jonas knows the answer and hides it on page six. The outline starts with it.',
    },
  },
  {
    week: -42,
    topic: 'asking questions in reviews',
    notes: {
      by: 'mentee',
      text: 'A question early on is worth three remarks later. To try: what would we give up?',
    },
  },
  {
    week: -40,
    topic: 'after the first week on call',
    notes: {
      by: 'mentee',
      text: 'I spoke first, and nothing broke. The report says what I saw, not what I feared.',
    },
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
  },
  {
    week: -30,
    topic: 'who is in the room',
    notes: {
      by: 'mentee',
      text: 'Five people instead of fifteen. The others get the page afterwards.',
    },
  },
  {
    week: -28,
    topic: 'what they fear',
    notes: {
      by: 'mentee',
      text: 'Ask before the review, so that nobody has to be brave in it.',
    },
  },
  {
    week: -26,
    topic: 'the review, two days later',
    notes: {
      by: 'mentor',
      text: 'A decision after forty minutes. Ananya and Elif both spoke. He said almost nothing, on purpose.',
    },
  },
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
      text: 'We walked. His father is getting better, and so am I. Less of everything for a month.',
      when: [-21, 0, '17:10'],
    },
  },
  {
    week: -20,
    topic: 'what we change in our agreement',
    notes: {
      by: 'mentee',
      text: 'Two days of notice instead of one, and Amara contradicts me more. Six months done, six to go.',
    },
  },
  {
    week: -18,
    topic: 'saying no',
    notes: {
      by: 'mentor',
      text: 'He is ready to look after somebody himself. I will propose it, and he decides.',
    },
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
  },
  {
    week: -14,
    topic: 'the big incident review',
    notes: {
      by: 'mentor',
      text: 'Forty people, and he said it before the decision. They went another way because of it.',
    },
  },
  {
    week: -10,
    topic: 'back from the break',
    made: [-14, 2, '10:10'],
    notes: {
      by: 'mentee',
      text: 'A panel in three weeks. I would like to be promoted, and found that hard to say.',
    },
  },
  {
    week: -8,
    topic: 'stories for the panel',
    notes: {
      by: 'mentee',
      text: 'A story is what changed, not what I did. Three of them, the hard month among them.',
    },
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
  },
  {
    week: -6,
    topic: 'after the panel',
    notes: {
      by: 'mentee',
      text: 'Promoted. And the ledger goes to the board: it will be me who explains it to them.',
    },
  },
  {
    week: -4,
    topic: 'the talk in one sentence',
    notes: {
      by: 'mentor',
      text: '“We can know every evening what we own.” That is the talk. Slides only for what that sentence does not say.',
    },
  },
  {
    week: -2,
    topic: 'what the board will ask',
    notes: {
      by: 'mentee',
      text: 'They always ask what happens if we do nothing. I have an answer, and it is short.',
    },
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
