import {
  Body1,
  Button,
  Caption1,
  makeStyles,
  mergeClasses,
  Subtitle2,
  shorthands,
  tokens,
} from '@fluentui/react-components';
import { ChatRegular } from '@fluentui/react-icons';
import { useId } from 'react';
import type { Alert, AlertEvidence } from '../../../mentoring/alerts/schema.ts';
import { reasonOf } from '../../api/problem.ts';
import { dateWithDay, timeOfDay } from '../../locale/dates.ts';
import { t } from '../../locale/i18n.ts';
import { useNow } from '../../locale/use-now.ts';
import { useReader } from '../../locale/use-reader.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { LinkButton } from '../../ui/links.tsx';
import { focusTitle } from '../../ui/page.tsx';
import { useSurface } from '../../ui/surface.ts';
import { type Audience, notice } from '../meetings/words.ts';
import { AlertIcon } from './alert-icon.tsx';
import { useAcknowledge } from './queries.ts';
import { wayOf } from './ways.ts';
import { alertTitle, suggestion } from './words.ts';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gridTemplateColumns: '24px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    ...shorthands.borderLeft('4px', 'solid', tokens.colorBrandStroke1),
    marginBottom: tokens.spacingVerticalM,
  },
  known: { borderLeftColor: tokens.colorNeutralStroke1 },
  icon: { fontSize: '24px', color: tokens.colorBrandForeground1 },
  body: { display: 'grid', gap: tokens.spacingVerticalS },
  dates: { color: tokens.colorNeutralForeground2 },
  next: { display: 'flex', gap: tokens.spacingHorizontalS, maxWidth: '62ch' },
  nextIcon: { flexShrink: 0, marginTop: '2px', fontSize: '16px' },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 16px' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** A pattern worth a conversation: what was observed, and one thing to do about it. */
export const AlertCard = ({ alert, audience }: { alert: Alert; audience: Audience }) => {
  const styles = useStyles();
  const surface = useSurface();
  const title = useId();
  const known = alert.state === 'acknowledged';
  const way = wayOf(alert);
  return (
    <article
      className={mergeClasses(surface.card, styles.card, known && styles.known)}
      aria-labelledby={title}
    >
      <AlertIcon kind={alert.kind} className={styles.icon} />
      <div className={styles.body}>
        <Subtitle2 as="h2" id={title}>
          {alertTitle(alert, audience)}
        </Subtitle2>
        <Evidence evidence={alert.evidence} />
        <div className={styles.next}>
          <ChatRegular className={styles.nextIcon} aria-hidden />
          <Body1 as="p">{suggestion(alert, audience)}</Body1>
        </div>
        <div className={styles.foot}>
          {way && (
            <LinkButton to={`/mentorships/${alert.mentorshipId}/${way.to}`}>
              {t(`alerts.ways.${way.name}`)}
            </LinkButton>
          )}
          {known ? <Caption1>{t('alerts.acknowledged')}</Caption1> : <Acknowledge id={alert.id} />}
          <Caption1 className={styles.quiet}>
            {t('alerts.private', { name: audience.partner })}
          </Caption1>
        </div>
      </div>
    </article>
  );
};

const Evidence = ({ evidence }: { evidence: AlertEvidence }) => {
  const styles = useStyles();
  const reader = useReader();
  const now = useNow();
  if (evidence.meetings.length === 0) return null;
  return (
    <ul className={styles.dates}>
      {evidence.meetings.map(({ id, start, noticeMinutes }) => (
        <li key={id}>
          <time dateTime={start} lang={reader.locale}>
            {dateWithDay(new Date(start), now, reader)}, {timeOfDay(new Date(start), reader)}
          </time>
          <span className={styles.quiet}>, {notice(noticeMinutes)}</span>
        </li>
      ))}
    </ul>
  );
};

const Acknowledge = ({ id }: { id: string }) => {
  const announce = useAnnounce();
  const { mutateAsync, isPending, error } = useAcknowledge();
  const acknowledge = () =>
    mutateAsync(id).then(
      () => {
        announce(t('alerts.acknowledged'));
        focusTitle();
      },
      () => {},
    );
  return (
    <>
      <Button disabledFocusable={isPending} onClick={acknowledge}>
        {t('alerts.acknowledge')}
      </Button>
      {error && (
        <Caption1 role="alert">{t('tab.didNotWork', { reason: reasonOf(error) })}</Caption1>
      )}
    </>
  );
};
