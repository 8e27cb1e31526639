import {
  Body1,
  Button,
  Field,
  Input,
  makeStyles,
  mergeClasses,
  Subtitle2,
} from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons';
import { useEffect, useId, useRef, useState } from 'react';
import { t } from '../../locale/i18n.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { useSurface } from '../../ui/surface.ts';

const useStyles = makeStyles({
  card: { display: 'grid', gap: '12px', marginBottom: '16px', ':focus': { outlineStyle: 'none' } },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: '8px' },
  field: { flex: '1 1 220px', minWidth: 0 },
  input: { fontFamily: 'monospace', minWidth: 0 },
});

type Props = { secret: string; onDone: () => void };

/** A secret that is shown this once, to be taken to where it is needed. */
export const SecretCard = ({ secret, onDone }: Props) => {
  const styles = useStyles();
  const surface = useSurface();
  const title = useId();
  const announce = useAnnounce();
  const card = useRef<HTMLElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<'copied' | 'select' | null>(null);
  useEffect(() => card.current?.focus(), []);

  const say = (how: 'copied' | 'select') => {
    setCopied(how);
    announce(t(`operations.secret.${how}`));
  };
  // A frame may be kept from the clipboard: then it is ready to be copied by hand.
  const copy = () =>
    navigator.clipboard.writeText(secret).then(
      () => say('copied'),
      () => {
        input.current?.select();
        say('select');
      },
    );

  return (
    <section
      ref={card}
      tabIndex={-1}
      className={mergeClasses(surface.card, styles.card)}
      aria-labelledby={title}
    >
      <Subtitle2 as="h3" id={title}>
        {t('operations.secret.title')}
      </Subtitle2>
      <Body1 as="p">{t(`operations.secret.${copied ?? 'once'}`)}</Body1>
      <div className={styles.row}>
        <Field className={styles.field} label={t('operations.secret.label')}>
          <Input ref={input} readOnly value={secret} className={styles.input} />
        </Field>
        <Button icon={<CopyRegular />} appearance="primary" onClick={copy}>
          {t('operations.secret.copy')}
        </Button>
        <Button onClick={onDone}>{t('operations.secret.done')}</Button>
      </div>
    </section>
  );
};
