import { Caption1, Caption1Strong, makeStyles, tokens } from '@fluentui/react-components';
import {
  ChatRegular,
  FlagRegular,
  type FluentIcon,
  TaskListLtrRegular,
} from '@fluentui/react-icons';
import type { AgendaItem, Meeting } from '../../../mentoring/meetings/schema.ts';
import { t } from '../../locale/i18n.ts';
import { useAgenda } from '../meetings/agenda-queries.ts';

const useStyles = makeStyles({
  agenda: { display: 'grid', gap: '6px' },
  item: { display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr)', columnGap: '8px' },
  icon: { marginTop: '2px', fontSize: '16px', color: tokens.colorNeutralForeground3 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

const icons: Record<AgendaItem['kind'], FluentIcon> = {
  topic: ChatRegular,
  'follow-up': TaskListLtrRegular,
  goal: FlagRegular,
};

const most = 5;

/** The first things on the agenda. */
export const AgendaGlance = ({ meeting }: { meeting: Meeting }) => {
  const styles = useStyles();
  const { data } = useAgenda(meeting);
  if (!data) return null;
  if (data.length === 0) return <Caption1 className={styles.quiet}>{t('home.next.open')}</Caption1>;
  const rest = data.length - most;
  return (
    <div className={styles.agenda}>
      <Caption1Strong as="h3">{t('home.next.agenda')}</Caption1Strong>
      <ul className={styles.agenda}>
        {data.slice(0, most).map(({ id, kind, text }) => {
          const Icon = icons[kind];
          return (
            <li key={id} className={styles.item}>
              <Icon className={styles.icon} aria-hidden />
              <span>{text}</span>
            </li>
          );
        })}
      </ul>
      {rest > 0 && (
        <Caption1 className={styles.quiet}>{t('home.next.more', { count: rest })}</Caption1>
      )}
    </div>
  );
};
