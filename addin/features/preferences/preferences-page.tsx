import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { OwnPreferences } from '../../../mentoring/notifications/preferences/schema.ts';
import { t } from '../../locale/i18n.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { Choice } from './choice.tsx';
import { usePreferences } from './queries.ts';
import { TopicsTable } from './topics-table.tsx';
import { useSave } from './use-save.ts';

const useStyles = makeStyles({
  column: { maxWidth: '720px' },
  lead: { maxWidth: '62ch' },
  quiet: { display: 'block', marginTop: '12px', color: tokens.colorNeutralForeground3 },
});

/** What reaches me outside the tab, where and when. Each change is saved as it is made. */
const PreferencesPage = () => {
  const styles = useStyles();
  return (
    <Page
      title={t('preferences.title')}
      lead={<div className={styles.lead}>{t('preferences.lead')}</div>}
    >
      <Loaded
        query={usePreferences()}
        what={t('preferences.what')}
        skeleton={<Waiting what={t('preferences.what')} rows={3} />}
      >
        {(own) => <Chosen own={own} />}
      </Loaded>
    </Page>
  );
};

const Chosen = ({ own }: { own: OwnPreferences }) => {
  const styles = useStyles();
  const { save, refused } = useSave();
  return (
    <div className={styles.column}>
      <Section title={t('preferences.topics.title')}>
        <TopicsTable own={own} save={save} refused={refused} />
        {own.channels.length > 1 && (
          <Caption1 className={styles.quiet}>{t('preferences.fallback')}</Caption1>
        )}
      </Section>
      <Choice
        title={t('preferences.hours.title')}
        chosen={own.hours}
        options={(['working', 'any'] as const).map((value) => ({
          value,
          name: t(`preferences.hours.${value}`),
          means: t(`preferences.hours.${value}Means`),
        }))}
        onChoose={(hours) => save('hours', (before) => ({ ...before, hours }))}
        refused={refused.hours}
      />
      <Choice
        title={t('preferences.pace.title')}
        chosen={own.pace}
        options={(['as-it-comes', 'weekly'] as const).map((value) => ({
          value,
          name: t(`preferences.pace.${value}`),
          means: t(`preferences.pace.${value}Means`),
        }))}
        onChoose={(pace) => save('pace', (before) => ({ ...before, pace }))}
        refused={refused.pace}
      />
      <Caption1 className={styles.quiet}>{t('preferences.always')}</Caption1>
    </div>
  );
};

export default PreferencesPage;
