import {
  CalendarCancelRegular,
  CalendarClockRegular,
  ChatOffRegular,
  type FluentIcon,
  NoteEditRegular,
  PersonClockRegular,
  TaskListLtrRegular,
} from '@fluentui/react-icons';
import type { AlertKind } from '../../../mentoring/alerts/schema.ts';

const icons: Record<AlertKind, FluentIcon> = {
  'repeated-cancellations': CalendarCancelRegular,
  'introduction-cancelled': CalendarCancelRegular,
  'check-in-missed': CalendarClockRegular,
  'follow-up-overdue': TaskListLtrRegular,
  'outcome-missing': NoteEditRegular,
  silence: ChatOffRegular,
  'request-unanswered': PersonClockRegular,
};

/** The kind of a pattern at a glance; the words beside it say the same. */
export const AlertIcon = ({ kind, className }: { kind: AlertKind; className: string }) => {
  const Icon = icons[kind];
  return <Icon className={className} aria-hidden />;
};
