import type { AlertKind } from '../mentoring/alerts/schema.ts';
import type { Side } from '../mentoring/mentorships/schema.ts';
import type { NotificationKind } from '../mentoring/notifications/schema.ts';

/** What the words depend on: who reads, and the other's name. Never notes, goals or subjects. */
export type About = {
  reader: Side;
  partner: string;
  alert?: { kind: AlertKind; about: Side; count: number };
};

/** The types that the app's manifest declares for the activity feed. */
export const activityTypes = {
  'alert-raised': 'mentoringPattern',
  'mentorship-requested': 'mentorshipRequested',
  'mentorship-accepted': 'mentorshipAccepted',
  'mentorship-declined': 'mentorshipDeclined',
  'mentorship-asked': 'mentorshipAsked',
  'mentorship-replied': 'mentorshipReplied',
  'mentorship-reminder': 'mentorshipReminder',
  'mentorship-expired': 'mentorshipExpired',
  'mentorship-paused': 'mentorshipPaused',
  'mentorship-resumed': 'mentorshipResumed',
  'mentorship-closed': 'mentorshipClosed',
  'agreement-written': 'agreementWritten',
  'agreement-agreed': 'agreementAgreed',
  'goal-proposed': 'goalProposed',
  'goal-answered': 'goalAnswered',
  'follow-up-promised': 'followUpPromised',
  celebration: 'celebration',
} as const satisfies Record<NotificationKind, string>;

/** One line for the activity feed: behaviour, never character; a next step, never blame. */
export function preview(kind: NotificationKind, about: About): string {
  const { partner } = about;
  switch (kind) {
    case 'mentorship-requested':
      return `${partner} would like to start a mentorship with you.`;
    case 'mentorship-accepted':
      return `${partner} said yes. Find a time for your first meeting.`;
    case 'mentorship-declined':
      return `${partner} cannot take this on now. You can ask somebody else.`;
    case 'alert-raised':
      return alertPreview(about);
    default:
      return `There is news from ${partner}.`;
  }
}

function alertPreview({ reader, partner, alert }: About): string {
  if (!alert) return 'There is something worth a conversation.';
  const own = alert.about === reader;
  if (alert.kind === 'introduction-cancelled') {
    return own
      ? `Your first meeting with ${partner} did not take place. Would another time suit you better?`
      : `Your first meeting with ${partner} was cancelled. A short word may help to find another time.`;
  }
  const meetings = `${alert.count} meetings`;
  return own
    ? `You have cancelled ${meetings} with ${partner} lately. Is something getting in the way?`
    : `${partner} has cancelled ${meetings} lately. Asking what would help is a good start.`;
}
