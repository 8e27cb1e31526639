import { makeStyles, mergeClasses, Subtitle1, tokens } from '@fluentui/react-components';
import { CalendarRegular, ChatRegular, LockClosedRegular } from '@fluentui/react-icons';
import { t } from '../../locale/i18n.ts';
import { LinkButton } from '../../ui/links.tsx';
import { useSurface } from '../../ui/surface.ts';

const useStyles = makeStyles({
  card: { display: 'grid', gap: tokens.spacingVerticalXL, maxWidth: '640px', padding: '28px' },
  points: { display: 'grid', gap: tokens.spacingVerticalL },
  point: { display: 'flex', gap: tokens.spacingHorizontalM },
  icon: { flexShrink: 0, fontSize: '20px', color: tokens.colorBrandForeground1 },
});

const points = { calendar: CalendarRegular, alerts: ChatRegular, private: LockClosedRegular };
const names = ['calendar', 'alerts', 'private'] as const;

/** What Accord is, for someone who has no mentorship yet, and the way to a first one. */
export const Welcome = () => {
  const styles = useStyles();
  const surface = useSurface();
  return (
    <div className={mergeClasses(surface.card, styles.card)}>
      <Subtitle1 as="h2">{t('home.welcome.heading')}</Subtitle1>
      <ul className={styles.points}>
        {names.map((name) => {
          const Icon = points[name];
          return (
            <li key={name} className={styles.point}>
              <Icon className={styles.icon} aria-hidden />
              <span>{t(`home.welcome.${name}`)}</span>
            </li>
          );
        })}
      </ul>
      <div>
        <LinkButton to="/ask" appearance="primary">
          {t('home.welcome.ask')}
        </LinkButton>
      </div>
    </div>
  );
};
