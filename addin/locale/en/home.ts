export const home = {
  welcome: {
    title: 'Welcome to Accord',
    heading: 'Accord keeps a mentor and a mentee to what they agreed',
    calendar:
      'Your mentor meetings come from your Outlook calendar. There is nothing to keep up twice.',
    alerts:
      'When meetings keep being called off, Accord says so, kindly, and suggests what to do next.',
    private: 'Only you and your mentor see it, and only the meetings of you two are kept.',
    ask: 'Ask someone to be your mentor',
  },
  earlier: 'Earlier',
  waits: {
    sign: 'The agreement waits for your signature',
    proposal_one: '{{count}} proposal waits for your answer',
    proposal_other: '{{count}} proposals wait for your answer',
    overdue_one: '{{count}} follow-up of yours is past its day',
    overdue_other: '{{count}} follow-ups of yours are past their day',
  },
};
