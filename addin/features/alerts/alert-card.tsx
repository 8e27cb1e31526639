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
import { reasonOf } from '../../api/problem.ts';
import { t } from '../../locale/i18n.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { focusTitle } from '../../ui/page.tsx';
import { useSurface } from '../../ui/surface.ts';
import { useThisMentorship } from '../mentorships/use-this-mentorship.ts';
import { partnerName } from '../mentorships/words.ts';
import { AlertIcon } from './alert-icon.tsx';
import { Evidence } from './evidence.tsx';
import { nextStep } from './next-step.ts';
import { useAcknowledge } from './queries.ts';
import type { Shown } from './together.ts';
import { Way } from './way.tsx';
import { alertTitle } from './words.ts';

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
  next: { display: 'flex', gap: tokens.spacingHorizontalS, maxWidth: '62ch' },
  nextIcon: { flexShrink: 0, marginTop: '2px', fontSize: '16px' },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 16px' },
});

/** A pattern worth a conversation: what was observed, and one thing to do about it. */
export const AlertCard = ({ alert }: { alert: Shown }) => {
  const styles = useStyles();
  const surface = useSurface();
  const title = useId();
  const mentorship = useThisMentorship();
  const audience = { role: mentorship.role, partner: partnerName(mentorship) };
  const known = alert.state === 'acknowledged';
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
        <Evidence alert={alert} />
        <div className={styles.next}>
          <ChatRegular className={styles.nextIcon} aria-hidden />
          <Body1 as="p">{nextStep(alert, audience)}</Body1>
        </div>
        <div className={styles.foot}>
          <Way alert={alert} />
          {known ? (
            <Caption1>{t('alertCard.acknowledged')}</Caption1>
          ) : (
            <Acknowledge ids={alert.ids} />
          )}
        </div>
      </div>
    </article>
  );
};

const Acknowledge = ({ ids }: Pick<Shown, 'ids'>) => {
  const announce = useAnnounce();
  const { mutateAsync, isPending, error } = useAcknowledge();
  const acknowledge = () =>
    mutateAsync(ids).then(
      () => {
        announce(t('alertCard.acknowledged'));
        focusTitle();
      },
      () => {},
    );
  return (
    <>
      <Button disabledFocusable={isPending} onClick={acknowledge}>
        {t('alertCard.acknowledge')}
      </Button>
      {error && (
        <Caption1 role="alert">{t('tab.didNotWork', { reason: reasonOf(error) })}</Caption1>
      )}
    </>
  );
};
