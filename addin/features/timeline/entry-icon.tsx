import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CalendarRegular,
  CalendarStarRegular,
  ChatRegular,
  CheckmarkCircleRegular,
  DismissCircleRegular,
  DocumentSignatureRegular,
  FlagRegular,
  type FluentIcon,
  HandshakeRegular,
  NoteEditRegular,
  SparkleRegular,
  TaskListLtrRegular,
} from '@fluentui/react-icons';
import type { TimelineEntry } from '../../../mentoring/timeline/schema.ts';

const useStyles = makeStyles({
  disc: {
    display: 'grid',
    placeItems: 'center',
    boxSizing: 'border-box',
    width: '32px',
    height: '32px',
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground3,
    fontSize: '18px',
  },
  good: {
    color: tokens.colorPaletteGreenForeground1,
    border: `1px solid ${tokens.colorPaletteGreenForeground1}`,
  },
  festive: {
    color: tokens.colorBrandForeground1,
    border: `1px solid ${tokens.colorBrandForeground1}`,
    backgroundColor: tokens.colorBrandBackground2,
  },
});

/** By event, or else by what it is about. */
const icons: Partial<Record<string, FluentIcon>> = {
  'meeting.held': CheckmarkCircleRegular,
  'follow-up.done': CheckmarkCircleRegular,
  'meeting.cancelled': DismissCircleRegular,
  'meeting.declined': DismissCircleRegular,
  'meeting.missed': DismissCircleRegular,
  'meeting.noted': NoteEditRegular,
  mentorship: HandshakeRegular,
  agreement: DocumentSignatureRegular,
  goal: FlagRegular,
  milestone: FlagRegular,
  'follow-up': TaskListLtrRegular,
  meeting: CalendarRegular,
  'important-date': CalendarStarRegular,
  celebration: SparkleRegular,
  alert: ChatRegular,
};

const good = new Set<TimelineEntry['type']>(['meeting.held', 'follow-up.done', 'agreement.agreed']);
const festive = new Set<TimelineEntry['type']>([
  'celebration.earned',
  'goal.achieved',
  'milestone.reached',
  'mentorship.accepted',
]);

/** Worth a good word. */
export const isFestive = (type: TimelineEntry['type']): boolean => festive.has(type);

/** The kind of thing that happened at a glance; the words beside it say the same. */
export const EntryIcon = ({ type }: { type: TimelineEntry['type'] }) => {
  const styles = useStyles();
  const Icon = icons[type] ?? icons[type.split('.')[0] ?? ''] ?? SparkleRegular;
  const tone = (good.has(type) && styles.good) || (isFestive(type) && styles.festive);
  return (
    <span className={mergeClasses(styles.disc, tone)} aria-hidden>
      <Icon />
    </span>
  );
};
