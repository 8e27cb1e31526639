import {
  CalendarCancelRegular,
  CalendarStarRegular,
  CheckmarkCircleRegular,
  DismissCircleRegular,
  DocumentSignatureRegular,
  FlagRegular,
  type FluentIcon,
  HandshakeRegular,
  PauseCircleRegular,
  PersonClockRegular,
  PlayCircleRegular,
  QuestionCircleRegular,
  SparkleRegular,
  TaskListLtrRegular,
} from '@fluentui/react-icons';
import type { NotificationKind } from '../../../mentoring/notifications/schema.ts';

const icons: Record<NotificationKind, FluentIcon> = {
  'alert-raised': CalendarCancelRegular,
  'mentorship-requested': HandshakeRegular,
  'mentorship-accepted': CheckmarkCircleRegular,
  'mentorship-declined': DismissCircleRegular,
  'mentorship-asked': QuestionCircleRegular,
  'mentorship-replied': HandshakeRegular,
  'mentorship-reminder': PersonClockRegular,
  'mentorship-expired': PersonClockRegular,
  'mentorship-withdrawn': DismissCircleRegular,
  'mentorship-paused': PauseCircleRegular,
  'mentorship-resumed': PlayCircleRegular,
  'mentorship-closed': HandshakeRegular,
  'agreement-written': DocumentSignatureRegular,
  'agreement-agreed': DocumentSignatureRegular,
  'goal-proposed': FlagRegular,
  'goal-answered': FlagRegular,
  'follow-up-promised': TaskListLtrRegular,
  'follow-up-due': TaskListLtrRegular,
  'first-meeting-due': HandshakeRegular,
  'agreement-review': DocumentSignatureRegular,
  'feedback-due': QuestionCircleRegular,
  'end-reached': FlagRegular,
  'important-date-ahead': CalendarStarRegular,
  'important-date-passed': CalendarStarRegular,
  celebration: SparkleRegular,
};

/** The kind of a notification at a glance; the words beside it say the same. */
export const NotificationIcon = ({
  kind,
  className,
}: {
  kind: NotificationKind;
  className: string;
}) => {
  const Icon = icons[kind];
  return <Icon className={className} aria-hidden />;
};
