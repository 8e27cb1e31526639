import {
  Body1,
  Button,
  makeStyles,
  mergeClasses,
  Subtitle2,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { t } from '../../locale/i18n.ts';
import { useReader } from '../../locale/use-reader.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { useSurface } from '../../ui/surface.ts';
import { fieldWords } from './field-words.ts';
import type { GoalField, GoalWords, useEdit } from './use-edit.ts';

const useStyles = makeStyles({
  notice: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  field: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 200px), 1fr))',
    gap: '8px 24px',
  },
  name: { ...typographyStyles.body1Strong, gridColumn: '1 / -1' },
  label: { ...typographyStyles.caption1Strong, color: tokens.colorNeutralForeground3 },
  said: { whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

type Props = { edit: ReturnType<typeof useEdit> };

/** What became something else while it was being written: both beside each other, and the choice. */
export const ClashNotice = ({ edit }: Props) => {
  const styles = useStyles();
  const surface = useSurface();
  const announce = useAnnounce();
  if (edit.clashes.length === 0) return null;
  const settle = (choose: () => void, said: string) => {
    choose();
    announce(said);
    document.querySelector<HTMLElement>(`[name="${edit.clashes[0]}"]`)?.focus();
  };
  return (
    <div role="alert" className={mergeClasses(surface.card, styles.notice)}>
      <Subtitle2 as="h2">{t('goals.clash.title')}</Subtitle2>
      <Body1 as="p">{t('goals.clash.text')}</Body1>
      {edit.clashes.map((field) => (
        <Clash key={field} field={field} now={edit.current} yours={edit.words} />
      ))}
      <div className={styles.acts}>
        <Button onClick={() => settle(edit.keepMine, t('goals.clash.kept'))}>
          {t('goals.clash.keep')}
        </Button>
        <Button onClick={() => settle(edit.takeTheirs, t('goals.clash.taken'))}>
          {t('goals.clash.take')}
        </Button>
      </div>
    </div>
  );
};

type ClashProps = { field: GoalField; now: GoalWords; yours: GoalWords };

const Clash = ({ field, now, yours }: ClashProps) => {
  const styles = useStyles();
  const reader = useReader();
  return (
    <div className={styles.field}>
      <span className={styles.name}>{t(`goals.fields.${field}`)}</span>
      {[
        { label: t('goals.clash.now'), words: now },
        { label: t('goals.clash.yours'), words: yours },
      ].map(({ label, words }) => (
        <div key={label}>
          <div className={styles.label}>{label}</div>
          <div className={styles.said}>{fieldWords(words, field, reader)}</div>
        </div>
      ))}
    </div>
  );
};
