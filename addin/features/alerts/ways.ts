import type { Alert } from '../../../mentoring/alerts/schema.ts';

/** The screen on which the next step is done: what to call the way there, and its address. */
export type Way = { name: 'schedule' | 'followUps' | 'notes' | 'answer' | 'askElse'; to: string };

/** The screen that helps with a pattern, where one does; otherwise it is for the two to talk about. */
export const wayOf = ({ kind, mentorshipId, evidence, suggestion }: Alert): Way | null => {
  const home = `/mentorships/${mentorshipId}`;
  switch (kind) {
    case 'introduction-cancelled':
    case 'check-in-missed':
      return { name: 'schedule', to: `${home}/meetings/new` };
    case 'follow-up-overdue':
      return { name: 'followUps', to: `${home}/follow-ups` };
    case 'outcome-missing': {
      const [meeting] = evidence.meetings;
      return { name: 'notes', to: `${home}/meetings${meeting ? `/${meeting.id}` : ''}` };
    }
    case 'request-unanswered':
      return suggestion === 'answer'
        ? { name: 'answer', to: home }
        : { name: 'askElse', to: '/ask' };
    default:
      return null;
  }
};

const words: Alert['suggestion'][] = [
  'ask-what-would-help',
  'say-what-gets-in-the-way',
  'send-a-word',
];

/** Whether the next step is a word to the other: then the way is their chat, where there is one. */
export const isAWord = ({ suggestion }: Pick<Alert, 'suggestion'>): boolean =>
  words.includes(suggestion);
