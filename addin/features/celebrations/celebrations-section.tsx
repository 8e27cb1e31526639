import { Body1, Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Celebration } from '../../../mentoring/celebrations/schema.ts';
import { t } from '../../locale/i18n.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Section } from '../../ui/section.tsx';
import { useSurface } from '../../ui/surface.ts';
import { Waiting } from '../../ui/waiting.tsx';
import { CelebrationItem } from './celebration-item.tsx';
import { useCelebrations } from './queries.ts';

const useStyles = makeStyles({
  list: { paddingBlock: '4px' },
  empty: { color: tokens.colorNeutralForeground3 },
  more: { marginTop: tokens.spacingVerticalM },
});

const atFirst = 3;

/** All that the two have celebrated: the newest at once, the others on demand. */
export const CelebrationsSection = ({ mentorshipId }: { mentorshipId: string }) => {
  const what = t('celebrations.reading');
  return (
    <Section title={t('celebrations.title')}>
      <Loaded
        query={useCelebrations(mentorshipId)}
        what={what}
        skeleton={<Waiting what={what} rows={1} />}
      >
        {(celebrations) => <Listed celebrations={celebrations} />}
      </Loaded>
    </Section>
  );
};

const Listed = ({ celebrations }: { celebrations: Celebration[] }) => {
  const styles = useStyles();
  const surface = useSurface();
  const [all, setAll] = useState(false);
  if (celebrations.length === 0) {
    return (
      <Body1 as="p" className={styles.empty}>
        {t('celebrations.empty')}
      </Body1>
    );
  }
  const shown = all ? celebrations : celebrations.slice(0, atFirst);
  return (
    <>
      <ul className={mergeClasses(surface.card, styles.list)}>
        {shown.map((celebration) => (
          <CelebrationItem key={celebration.id} celebration={celebration} />
        ))}
      </ul>
      {shown.length < celebrations.length && (
        <Button className={styles.more} onClick={() => setAll(true)}>
          {t('celebrations.all', { count: celebrations.length })}
        </Button>
      )}
    </>
  );
};
