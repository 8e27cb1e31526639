/** What was observed, and what to do about it: behaviour and a next step, never blame. */
export const alertCard = {
  acknowledge: 'Acknowledge',
  acknowledged: 'Acknowledged',
  more: 'Show {{count}} more',
  private: 'Only you and {{name}} can see this.',
  lastMet: 'You last met on {{date}}',
  suggestions: {
    'ask-what-would-help': 'Ask {{name}} what would help.',
    'propose-another-time': 'Propose a time to {{name}} that is easier to keep.',
    'say-what-gets-in-the-way':
      'Weeks get full. Tell {{name}} what gets in the way; together you will find a rhythm that works.',
    'find-a-time': 'Find a time that suits you and {{name}}. Half an hour is better than none.',
    'do-it-or-choose-another-day': 'Do it today, or choose another day; {{name}} will see it.',
    'write-two-lines': 'Write two lines while you remember: what was said, and what follows.',
    'send-a-word':
      'A short word to {{name}} is enough. “Not now” is an answer too, and so is a question.',
    answer: 'A short answer is enough; a no is an answer as well.',
    'ask-somebody-else':
      'People are busy, and it says nothing about you. You can write to {{name}}, or ask somebody else as well.',
  },
  /** What to ask the other, by what it is about. */
  ask: {
    'repeated-cancellations':
      'Plans change for many reasons. Ask {{name}} what would help: another time of day, a shorter meeting, a different rhythm.',
    'introduction-cancelled':
      'A first meeting is easily crowded out. Ask {{name}} what would make it easier: another day, or half an hour.',
    'follow-up-overdue':
      'Ask {{name}} what would help: another day, a smaller step, or a hand with it.',
    silence: 'Ask {{name}} how things are. A question is easier to answer than a reminder.',
  },
  ways: {
    schedule: 'Find a time',
    followUps: 'See the follow-ups',
    notes: 'Write the notes',
    answer: 'Answer',
    askElse: 'Ask somebody else',
    chat: 'Write to {{name}}',
  },
  noAddress: 'The directory does not say how to reach {{name}}.',
};
