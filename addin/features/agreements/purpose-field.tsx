import { Button, Caption1, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { t } from '../../locale/i18n.ts';
import type { FormPart } from './form.ts';
import type { Two } from './use-two.ts';

const useStyles = makeStyles({
  begin: { display: 'grid', gap: tokens.spacingVerticalXS },
  label: { color: tokens.colorNeutralForeground3 },
  list: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  each: { fontWeight: tokens.fontWeightRegular, textAlign: 'start', minWidth: 0 },
});

type Props = FormPart & { two: Two; error: string | undefined };

/** What the mentoring is for, with a few ways to begin saying it. */
export const PurposeField = ({ terms, change, two, error }: Props) => {
  const styles = useStyles();
  const input = useRef<HTMLTextAreaElement>(null);
  const { mentee } = two.names;
  const begin = (words: string) => {
    change({ purpose: words.replace(/…$/, '') });
    // After it is drawn, so that one goes on writing at its end.
    setTimeout(() => {
      input.current?.focus();
      input.current?.setSelectionRange(words.length, words.length);
    });
  };
  return (
    <>
      <Field label={t('agreement.edit.purpose')} required validationMessage={error}>
        <Textarea
          ref={input}
          name="purpose"
          rows={4}
          resize="vertical"
          value={terms.purpose}
          onChange={(_, { value }) => change({ purpose: value })}
        />
      </Field>
      {!terms.purpose && (
        <div className={styles.begin}>
          <Caption1 className={styles.label}>{t('agreement.edit.begin')}</Caption1>
          <div className={styles.list}>
            {beginnings(two).map(({ label, words }) => (
              <Button
                key={label}
                size="small"
                shape="circular"
                className={styles.each}
                onClick={() => begin(words)}
              >
                {label}
              </Button>
            ))}
          </div>
        </div>
      )}
    </>
  );

  function beginnings({ mentorship }: Two) {
    const open = (['role', 'skill', 'find'] as const).map((key) => {
      const words = t(`agreement.edit.beginnings.${key}`, { mentee });
      return { label: words, words };
    });
    return [{ label: t('agreement.edit.hopes', { mentee }), words: mentorship.hopes }, ...open];
  }
};
