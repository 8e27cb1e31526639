import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CalendarRegular,
  ChevronRightRegular,
  DocumentSignatureRegular,
  FlagRegular,
  type FluentIcon,
  NoteEditRegular,
  TaskListLtrRegular,
} from '@fluentui/react-icons';
import { Link } from 'react-router';
import { t } from '../../locale/i18n.ts';
import { useSurface } from '../../ui/surface.ts';
import { useThisMentorship } from '../mentorships/use-this-mentorship.ts';
import { partnerName } from '../mentorships/words.ts';
import type { Need } from './needs.ts';

const useStyles = makeStyles({
  list: { padding: '4px', marginBottom: tokens.spacingVerticalXXL },
  link: {
    display: 'grid',
    gridTemplateColumns: '24px minmax(0, 1fr) 20px',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    minHeight: '44px',
    padding: '4px 12px',
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusLarge,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  icon: { fontSize: '20px', color: tokens.colorBrandForeground1 },
  more: { fontSize: '20px', color: tokens.colorNeutralForeground3 },
});

const icons: Record<Need['kind'], FluentIcon> = {
  sign: DocumentSignatureRegular,
  agree: DocumentSignatureRegular,
  proposal: FlagRegular,
  'first-goal': FlagRegular,
  time: CalendarRegular,
  notes: NoteEditRegular,
  overdue: TaskListLtrRegular,
};

/** What waits for the reader, each with the way to where they do it. */
export const NeedList = ({ needs }: { needs: Need[] }) => {
  const styles = useStyles();
  const surface = useSurface();
  const mentorship = useThisMentorship();
  const name = partnerName(mentorship);
  return (
    <nav aria-label={t('home.waits.title')}>
      <ul className={mergeClasses(surface.card, styles.list)}>
        {needs.map(({ kind, count, to }) => {
          const Icon = icons[kind];
          return (
            <li key={`${kind} ${to}`}>
              <Link className={styles.link} to={`/mentorships/${mentorship.id}/${to}`}>
                <Icon className={styles.icon} aria-hidden />
                <span>{t(`home.waits.${kind}`, { count, name })}</span>
                <ChevronRightRegular className={styles.more} aria-hidden />
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
};
