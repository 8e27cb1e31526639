import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Mentorship } from '../../../../mentoring/mentorships/schema.ts';
import { t } from '../../../locale/i18n.ts';
import { Section } from '../../../ui/section.tsx';
import { CloseForm } from './close-form.tsx';
import { useTurn } from './turn-styles.ts';

/** Ending the mentorship, behind a button: it cannot be undone. */
export const Close = ({ mentorship }: { mentorship: Mentorship }) => {
  const styles = useTurn();
  const [open, setOpen] = useState(false);
  return (
    <Section title={t('about.close.title')}>
      <div className={styles.turn}>
        <p>{t('about.close.text')}</p>
        {open ? (
          <CloseForm mentorship={mentorship} onBack={() => setOpen(false)} />
        ) : (
          <Button onClick={() => setOpen(true)}>{t('about.close.open')}</Button>
        )}
      </div>
    </Section>
  );
};
