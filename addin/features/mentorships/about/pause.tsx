import { Body1, Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Mentorship } from '../../../../mentoring/mentorships/schema.ts';
import { reasonOf } from '../../../api/problem.ts';
import { plainDate } from '../../../locale/dates.ts';
import { t } from '../../../locale/i18n.ts';
import { useReader } from '../../../locale/use-reader.ts';
import { Section } from '../../../ui/section.tsx';
import { useSaid } from '../use-said.ts';
import { partnerName } from '../words.ts';
import { PauseForm } from './pause-form.tsx';
import { useTurn } from './turn-styles.ts';

/** A pause: making one, or ending it before its day. */
export const Pause = ({ mentorship }: { mentorship: Mentorship }) => {
  const styles = useTurn();
  const [open, setOpen] = useState(false);
  const said = useSaid(mentorship.id);
  if (mentorship.state === 'paused') return <Paused mentorship={mentorship} said={said} />;
  return (
    <Section title={t('about.pause.title')}>
      <div className={styles.turn}>
        <p>{t('about.pause.text')}</p>
        {open ? (
          <PauseForm mentorship={mentorship} said={said} onBack={() => setOpen(false)} />
        ) : (
          <Button onClick={() => setOpen(true)}>{t('about.pause.open')}</Button>
        )}
      </div>
    </Section>
  );
};

type Props = { mentorship: Mentorship; said: ReturnType<typeof useSaid> };

const Paused = ({ mentorship, said }: Props) => {
  const styles = useTurn();
  const reader = useReader();
  const { pausedUntil } = mentorship;
  const date = pausedUntil ? plainDate(new Date(pausedUntil), reader) : '';
  const partner = partnerName(mentorship);
  return (
    <Section title={t('about.pause.now', { date })}>
      <div className={styles.turn}>
        <p>{t('about.pause.nowText')}</p>
        <Button
          appearance="primary"
          disabledFocusable={said.busy}
          onClick={() => said.say('resume', {}, t('about.pause.resumed', { partner }))}
        >
          {t('about.pause.resume')}
        </Button>
        {said.error && (
          <Body1 role="alert">{t('tab.didNotWork', { reason: reasonOf(said.error) })}</Body1>
        )}
      </div>
    </Section>
  );
};
