export const alerts = {
  acknowledge: 'Acknowledge',
  acknowledged: 'Acknowledged',
  private: 'Only you and {{name}} can see this.',
  some: 'Something is worth a conversation',
  more: '{{title}} and {{count}} more',
  /** `own` is what the one it is about reads. */
  cancellations: {
    own: 'You {{acts}} {{span}}',
    others: '{{name}} {{acts}} {{span}}',
    calledOff_one: 'called off {{count}} meeting',
    calledOff_other: 'called off {{count}} meetings',
    moved_one: 'moved {{count}} meeting late',
    moved_other: 'moved {{count}} meetings late',
    movedToo: 'moved {{count}} late',
    both: '{{one}} and {{other}}',
    inARow: 'in a row',
    inDays_one: 'in {{count}} day',
    inDays_other: 'in {{count}} days',
  },
  days_one: '{{count}} day',
  days_other: '{{count}} days',
  aWhile: 'a while',
  titles: {
    'introduction-cancelled': {
      own: 'You called off your first meeting with {{name}}',
      others: '{{name}} called off your first meeting',
    },
    'check-in-missed': {
      own: 'You and {{name}} have not met for {{span}}',
      others: 'You and {{name}} have not met for {{span}}',
    },
    'follow-up-overdue': {
      own_one: '{{count}} follow-up of yours past the agreed date',
      own_other: '{{count}} follow-ups of yours past the agreed date',
      others_one: '{{count}} follow-up of {{name}}’s past the agreed date',
      others_other: '{{count}} follow-ups of {{name}}’s past the agreed date',
    },
    'outcome-missing': {
      own_one: '{{count}} meeting with {{name}} without a note or follow-up',
      own_other: '{{count}} meetings with {{name}} without a note or follow-up',
      others_one: '{{count}} meeting with {{name}} without a note or follow-up',
      others_other: '{{count}} meetings with {{name}} without a note or follow-up',
    },
    silence: {
      own: '{{name}} has not heard from you for {{span}}',
      others: 'You have not heard from {{name}} for {{span}}',
    },
    'request-unanswered': {
      own: '{{name}} is waiting for your answer',
      others: '{{name}} has not answered yet',
    },
  },
  suggestions: {
    'ask-what-would-help':
      'Plans change for many reasons. Ask {{name}} what would help: another time of day, a shorter meeting, a different rhythm.',
    'propose-another-time': 'Propose a time to {{name}} that is easier to keep.',
    'say-what-gets-in-the-way':
      'Weeks get full. Tell {{name}} what gets in the way; together you will find a rhythm that works.',
    'find-a-time': 'Find a time that suits you and {{name}}. Half an hour is better than none.',
    'do-it-or-choose-another-day': 'Do it today, or choose another day; {{name}} will see it.',
    'write-two-lines': 'Write two lines while you remember: what was said, and what follows.',
    'send-a-word': 'A short word to {{name}} is enough. A no, or a not now, is a word as well.',
    answer: 'A short answer is enough; a no is an answer as well.',
    'ask-somebody-else':
      'People are busy, and it says nothing about you. You can ask somebody else as well.',
  },
  ways: {
    schedule: 'Find a time',
    followUps: 'See the follow-ups',
    meetings: 'See the meetings',
  },
};
