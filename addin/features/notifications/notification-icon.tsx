import {
  CalendarStarRegular,
  ChatRegular,
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
import type { AlertKind } from '../../../mentoring/alerts/schema.ts';
import type { NotificationKind } from '../../../mentoring/notifications/schema.ts';
import { AlertIcon } from '../alerts/alert-icon.tsx';

const icons: Record<NotificationKind, FluentIcon> = {
  'alert-raised': ChatRegular,
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

type Props = { kind: NotificationKind; alert?: AlertKind | undefined; className: string };

/** The kind of a notification at a glance, or of the pattern that it tells of; the words beside it say the same. */
export const NotificationIcon = ({ kind, alert, className }: Props) => {
  if (alert) return <AlertIcon kind={alert} className={className} />;
  const Icon = icons[kind];
  return <Icon className={className} aria-hidden />;
};
