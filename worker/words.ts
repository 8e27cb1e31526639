import type { Side } from '../mentoring/mentorships/schema.ts';
import type { NotificationKind } from '../mentoring/notifications/schema.ts';
import { say } from '../mentoring/words/say.ts';
import { type Reader, shortName, tellAlert, tellCelebration } from '../mentoring/words/tell.ts';

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
  'mentorship-withdrawn': 'mentorshipWithdrawn',
  'mentorship-paused': 'mentorshipPaused',
  'mentorship-resumed': 'mentorshipResumed',
  'mentorship-closed': 'mentorshipClosed',
  'agreement-written': 'agreementWritten',
  'agreement-agreed': 'agreementAgreed',
  'goal-proposed': 'goalProposed',
  'goal-answered': 'goalAnswered',
  'follow-up-promised': 'followUpPromised',
  'follow-up-due': 'followUpDue',
  'first-meeting-due': 'firstMeetingDue',
  'agreement-review': 'agreementReview',
  'feedback-due': 'feedbackDue',
  'end-reached': 'endReached',
  'important-date-ahead': 'importantDateAhead',
  'important-date-passed': 'importantDatePassed',
  celebration: 'celebration',
} as const satisfies Record<NotificationKind, string>;

/** The type of an entry that tells of more than one thing. */
export const severalThings = 'severalThings';

/** What a notification tells of. Never notes, goals or subjects. */
export type About =
  | { kind: 'alert-raised'; alert: Parameters<typeof tellAlert>[1] }
  | { kind: 'celebration'; celebration: Parameters<typeof tellCelebration>[1] }
  | { kind: 'mentorship-expired'; requestedBy: Side }
  | { kind: 'mentorship-closed'; withWords: boolean }
  | { kind: 'follow-up-due'; today: boolean }
  | { kind: Plain };
/** What is told in the same sentence whatever it is about. */
type Plain = Exclude<
  NotificationKind,
  'alert-raised' | 'celebration' | 'mentorship-expired' | 'mentorship-closed' | 'follow-up-due'
>;

/** One line for the activity feed, 150 characters at most. */
export function preview(reader: Reader, about: About): string {
  const partner = shortName(reader.partner);
  switch (about.kind) {
    case 'alert-raised':
      return tellAlert(reader, about.alert);
    case 'celebration':
      return tellCelebration(reader, about.celebration);
    case 'mentorship-expired': {
      const asked = about.requestedBy === reader.side;
      return say(reader.language, `${about.kind}-${asked ? 'own' : 'other'}`, { partner });
    }
    case 'mentorship-closed':
      return say(reader.language, about.withWords ? `${about.kind}-with-words` : about.kind, {
        partner,
      });
    case 'follow-up-due':
      return say(reader.language, about.today ? about.kind : `${about.kind}-lately`, { partner });
    case 'important-date-passed':
      return say(reader.language, `${about.kind}-${reader.side === 'mentee' ? 'own' : 'other'}`, {
        partner,
      });
    default:
      return say(reader.language, about.kind, { partner });
  }
}

/** What is longest that Teams shows. */
const room = 150;

/** The line of a message that tells of `more` besides; a name gives way before a sentence does. */
export function gathered(reader: Reader, about: About, more: number): string {
  if (more === 0) return preview(reader, about);
  const lines = [40, 20, 10].map((longest) =>
    say(reader.language, 'and-more', {
      sentence: preview({ ...reader, partner: shortName(reader.partner, longest) }, about),
      count: more,
    }),
  );
  return lines.find(({ length }) => length <= room) ?? `${lines[2]?.slice(0, room - 1)}…`;
}
