import {
  Button,
  makeStyles,
  mergeClasses,
  Subtitle2,
  shorthands,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useId } from 'react';
import { t } from '../../locale/i18n.ts';
import { useSurface } from '../../ui/surface.ts';
import { Sides } from './changes.tsx';
import type { BegunDraft, Met } from './draft.ts';
import { isSame, type Term } from './terms.ts';
import type { Two } from './use-two.ts';
import { termName } from './words.ts';

const useStyles = makeStyles({
  panel: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    ...shorthands.borderLeft('4px', 'solid', tokens.colorStatusWarningBorderActive),
  },
  term: { display: 'grid', gap: tokens.spacingVerticalS, justifyItems: 'start' },
  name: typographyStyles.body1Strong,
  sides: { width: '100%' },
  title: { ':focus': { outlineStyle: 'none' } },
});

type Props = {
  draft: BegunDraft;
  met: Met;
  two: Two;
  onTake: (term: Term) => void;
  /** The focus came to it. */
  onSeen: () => void;
};

/** What the other wrote while one was writing: theirs beside mine, and mine kept until chosen otherwise. */
export const MetPanel = ({ draft, met, two, onTake, onSeen }: Props) => {
  const styles = useStyles();
  const surface = useSurface();
  const id = useId();
  const { partner, names } = two;
  const name = (term: Term) => termName(term, names);
  return (
    <section
      className={mergeClasses(surface.card, styles.panel)}
      aria-labelledby={id}
      onFocus={onSeen}
    >
      <Subtitle2 as="h2" id={id} className={styles.title} tabIndex={-1} data-met>
        {t('agreement.met.title', { partner, version: draft.version })}
      </Subtitle2>
      <p>{t('agreement.met.kept', { partner })}</p>
      {met.taken.length > 0 && (
        <p>{t('agreement.met.taken', { partner, terms: met.taken.map(name).join(', ') })}</p>
      )}
      {met.both.map((term) => (
        <div key={term} className={styles.term}>
          <h3 className={styles.name}>{name(term)}</h3>
          {isSame(term, draft.terms, met.terms) ? (
            <p>{t('agreement.met.took', { partner })}</p>
          ) : (
            <>
              <div className={styles.sides}>
                <Sides
                  one={{ label: t('agreement.met.theirs', { partner }), terms: met.terms }}
                  other={{ label: t('agreement.met.yours'), terms: draft.terms }}
                  term={term}
                />
              </div>
              <Button
                size="small"
                aria-label={t('agreement.met.takeLabel', { partner, term: name(term) })}
                onClick={() => onTake(term)}
              >
                {t('agreement.met.take', { partner })}
              </Button>
            </>
          )}
        </div>
      ))}
    </section>
  );
};

/** Puts the focus on the panel, if it is there. */
export const focusMet = (): boolean => {
  const title = document.querySelector<HTMLElement>('[data-met]');
  title?.focus();
  return Boolean(title);
};
