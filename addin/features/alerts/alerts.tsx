import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Alert } from '../../../mentoring/alerts/schema.ts';
import { t } from '../../locale/i18n.ts';
import { useThisMentorship } from '../mentorships/use-this-mentorship.ts';
import { partnerName } from '../mentorships/words.ts';
import { AlertCard } from './alert-card.tsx';
import { useAlerts } from './queries.ts';
import { together } from './together.ts';

const useStyles = makeStyles({
  alerts: { marginBottom: tokens.spacingVerticalXXL },
  quiet: { display: 'block', color: tokens.colorNeutralForeground3 },
});

/** How many are shown at first: one thing to talk about is a beginning, five are a wall. */
const most = 2;

/** What stands in this mentorship; `which` leaves out what the screen says already. */
export const Alerts = ({ which = () => true }: { which?: (alert: Alert) => boolean }) => {
  const styles = useStyles();
  const mentorship = useThisMentorship();
  const { data = [] } = useAlerts();
  const [all, setAll] = useState(false);
  const stand = together(
    data.filter(
      (each) => each.mentorshipId === mentorship.id && each.state !== 'cleared' && which(each),
    ),
  );
  const shown = all ? stand : stand.slice(0, most);
  if (shown.length === 0) return null;
  return (
    <div className={styles.alerts}>
      {shown.map((alert) => (
        <AlertCard key={alert.id} alert={alert} />
      ))}
      {stand.length > shown.length && (
        <Button appearance="subtle" onClick={() => setAll(true)}>
          {t('alertCard.more', { count: stand.length - shown.length })}
        </Button>
      )}
      <Caption1 className={styles.quiet}>
        {t('alertCard.private', { name: partnerName(mentorship) })}
      </Caption1>
    </div>
  );
};
