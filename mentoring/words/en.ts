/**
 * What Accord says outside the tab: in the activity feed, of celebrations, and in the chat of the two. Behaviour,
 * never character; one next step, never blame. `-own` is for the one it is about, `-other` for their partner.
 * `_one` and `_other` are plurals.
 */
export const en = {
  'mentorship-requested': '{{partner}} would like to start a mentorship with you.',
  'mentorship-accepted': '{{partner}} said yes. Find a time for your first meeting.',
  'mentorship-declined': '{{partner}} cannot take this on now. You can ask somebody else.',
  'mentorship-asked': '{{partner}} would like to know a little more before answering you.',
  'mentorship-replied': '{{partner}} has answered your question. Have a look, and decide.',
  'mentorship-reminder': '{{partner}} is still waiting for your answer. A short one is enough.',
  'mentorship-expired-own':
    'Your request to {{partner}} has run out. You can ask again, or somebody else.',
  'mentorship-expired-other':
    'The request from {{partner}} has run out. You can still write to each other.',
  'mentorship-paused': '{{partner}} has paused your mentorship. You can see until when.',
  'mentorship-resumed': 'Your mentorship with {{partner}} goes on. Find a time to meet.',
  'mentorship-withdrawn': '{{partner}} has taken back their request. There is nothing to answer.',
  'mentorship-closed': '{{partner}} has closed your mentorship. You can still write to each other.',
  'mentorship-closed-with-words':
    '{{partner}} has closed your mentorship. Have a look at what they wrote.',
  'agreement-written': '{{partner}} has written down what you could agree on. Read it and sign.',
  'agreement-agreed': '{{partner}} has signed too: your agreement is in force.',
  'goal-proposed': '{{partner}} proposes something for your goals. Accept it, alter it or decline.',
  'goal-answered': '{{partner}} has answered what you proposed for their goals. Have a look.',
  'follow-up-promised': '{{partner}} has written down something that you promised. Have a look.',
  'follow-up-due-lately':
    'Something you promised {{partner}} has come due. Do it, or choose another day.',
  'follow-up-due': 'Something you promised {{partner}} is due today. Do it, or choose another day.',
  'first-meeting-due':
    'You and {{partner}} have no first meeting yet. Half an hour is enough to begin.',
  'agreement-review':
    'Half of the time you agreed on with {{partner}} is over. Look again at what you agreed.',
  'feedback-due':
    'Time for feedback, both ways: tell {{partner}} what helps, and ask for the same.',
  'end-reached':
    'The time you agreed on with {{partner}} is over. Complete it together, or agree on more.',
  'important-date-ahead':
    'A date that matters to {{partner}} is near. Offer a short check-in before it.',
  'important-date-passed-own':
    'A date that mattered to you is behind you. How did it go? {{partner}} would like to know.',
  'important-date-passed-other':
    'A date that mattered to {{partner}} is over. Asking how it went is a good start.',

  'repeated-cancellations-own_one':
    'You have cancelled {{count, number}} meeting with {{partner}} lately. Is something getting in the way?',
  'repeated-cancellations-own_other':
    'You have cancelled {{count, number}} meetings with {{partner}} lately. Is something getting in the way?',
  'repeated-cancellations-other_one':
    '{{partner}} has cancelled {{count, number}} meeting lately. Asking what would help is a good start.',
  'repeated-cancellations-other_other':
    '{{partner}} has cancelled {{count, number}} meetings lately. Asking what would help is a good start.',
  'repeated-cancellations-moved-own_one':
    'You have cancelled or moved {{count, number}} meeting with {{partner}} lately. Is something getting in the way?',
  'repeated-cancellations-moved-own_other':
    'You have cancelled or moved {{count, number}} meetings with {{partner}} lately. Is something getting in the way?',
  'repeated-cancellations-moved-other_one':
    '{{partner}} has cancelled or moved {{count, number}} meeting lately. Asking what would help is a good start.',
  'repeated-cancellations-moved-other_other':
    '{{partner}} has cancelled or moved {{count, number}} meetings lately. Asking what would help is a good start.',
  'introduction-cancelled-own':
    'Your first meeting with {{partner}} did not take place. Would another time suit you better?',
  'introduction-cancelled-other':
    'Your first meeting with {{partner}} was cancelled. A short word may help to find another time.',
  'check-in-missed':
    'You and {{partner}} have not met for a while. Find a time that suits you both.',
  'follow-up-overdue-own':
    'Something you promised {{partner}} is past its day. Do it, or agree on another day.',
  'follow-up-overdue-other':
    'Something {{partner}} promised is past its day. Asking what would help is a good start.',
  'outcome-missing':
    'Your last meeting with {{partner}} has no notes yet. Two lines now will help you both.',
  'silence-own': '{{partner}} has not heard from you for a while. A short word keeps things going.',
  'silence-other': '{{partner}} has been quiet for a while. Asking how things are is a good start.',
  'request-unanswered-own': '{{partner}} is waiting for your answer. A short one is enough.',
  'request-unanswered-other':
    '{{partner}} has not answered yet. You can ask somebody else as well.',

  'goal-achieved-own': 'You achieved a goal! Enjoy it, and tell {{partner}} what helped most.',
  'goal-achieved-other': '{{partner}} achieved a goal! A word from you will mean a lot.',
  'milestone-reached-own':
    'You reached a milestone! Enjoy it; the next step can wait until tomorrow.',
  'milestone-reached-other': '{{partner}} reached a milestone! A word from you will mean a lot.',
  'first-meeting': 'You and {{partner}} had your first meeting! Find a time for the next one.',
  'meetings-kept_one':
    'You and {{partner}} kept {{count}} meeting! Tell each other what it is worth.',
  'meetings-kept_other':
    'You and {{partner}} kept {{count}} meetings in a row! Tell each other what they are worth.',
  completed:
    'You and {{partner}} completed your mentorship! Thank each other for the way you went.',

  'share-goal-achieved': 'I achieved a goal of our mentorship. Thank you for being part of it!',
  'share-milestone-reached': 'I reached a milestone of our mentorship. Thank you for coming along!',
  'share-first-meeting': 'We had our first meeting. I am glad that we started!',
  'share-meetings-kept_one': 'We kept {{count}} meeting. Thank you for being there!',
  'share-meetings-kept_other': 'We kept {{count}} meetings in a row. Thank you for being there!',
  'share-completed': 'We completed our mentorship. Thank you for the way we went together!',
  'heading-goal-achieved': '🎉 A goal achieved',
  'heading-milestone-reached': '🚩 A milestone reached',
  'heading-first-meeting': '🌱 Our first meeting',
  'heading-meetings-kept': '🤝 Meetings kept',
  'heading-completed': '🎓 Our mentorship completed',
  'share-open': 'Open in Accord',

  'and-more_one': '{{sentence}} (+{{count, number}} more in Accord)',
  'and-more_other': '{{sentence}} (+{{count, number}} more in Accord)',
  'mail-preferences': 'Choose what you hear from Accord, and when',

  'invitation-subject': 'Mentoring: {{from}} and {{to}}',
  'invitation-agenda': 'What we want to talk about:',
  'invitation-made': 'Made with Accord, where the agenda is kept.',
} as const;
