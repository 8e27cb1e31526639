import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  ArrowSyncCircleRegular,
  CalendarRegular,
  CheckmarkCircleRegular,
  CircleRegular,
  DismissCircleRegular,
} from '@fluentui/react-icons';
import type { Meeting } from '../../../mentoring/meetings/schema.ts';

const useStyles = makeStyles({
  icon: { fontSize: '20px', color: tokens.colorNeutralForeground3 },
  held: { color: tokens.colorPaletteGreenForeground1 },
  ahead: { color: tokens.colorBrandForeground1 },
});

const icons = {
  scheduled: CalendarRegular,
  held: CheckmarkCircleRegular,
  missed: CircleRegular,
  cancelled: DismissCircleRegular,
  declined: DismissCircleRegular,
};

/** The state of a meeting at a glance; the words beside it say the same. */
export const MeetingStateIcon = ({ meeting }: { meeting: Meeting }) => {
  const styles = useStyles();
  const Icon = meeting.rescheduledTo ? ArrowSyncCircleRegular : icons[meeting.state];
  const tone = { held: styles.held, scheduled: styles.ahead }[meeting.state as string];
  return <Icon className={mergeClasses(styles.icon, tone)} aria-hidden />;
};
