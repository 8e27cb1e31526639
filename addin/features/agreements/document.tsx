import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import type { AgreementVersion } from '../../../mentoring/agreements/schema.ts';
import { plainDate } from '../../locale/dates.ts';
import { t } from '../../locale/i18n.ts';
import { useReader } from '../../locale/use-reader.ts';
import { useSurface } from '../../ui/surface.ts';
import { DocumentTerms } from './document-terms.tsx';
import './print.css';
import { Signatures } from './signatures.tsx';
import { agreedAt } from './terms.ts';
import type { Two } from './use-two.ts';

const useStyles = makeStyles({
  paper: {
    display: 'grid',
    gap: '28px',
    padding: 'clamp(20px, 6vw, 56px)',
    overflowWrap: 'anywhere',
  },
  title: { ...typographyStyles.title3, textWrap: 'balance' },
  meta: { color: tokens.colorNeutralForeground3 },
  purpose: { ...typographyStyles.subtitle1, fontWeight: 400, whiteSpace: 'pre-line' },
});

type Props = { version: AgreementVersion; two: Two; foot?: ReactNode };

/** A version as one reads it, and prints it: on one page, in sentences, with both signatures. */
export const Document = ({ version, two, foot }: Props) => {
  const styles = useStyles();
  const surface = useSurface();
  const reader = useReader();
  const id = useId();
  const { names } = two;
  const since = agreedAt(version);
  const date = (at: string) => plainDate(new Date(at), reader);
  const written = { version: version.version, name: names[version.writtenBy] };
  return (
    <article className={mergeClasses(surface.card, styles.paper)} aria-labelledby={id} data-paper>
      <header>
        <h2 id={id} className={styles.title}>
          {t(since ? 'agreement.document.title' : 'agreement.document.draftTitle', { ...names })}
        </h2>
        <p className={styles.meta}>
          {t('agreement.document.version', { ...written, date: date(version.writtenAt) })}
          {since && ` · ${t('agreement.inForceSince', { date: date(since) })}`}
        </p>
      </header>
      <p className={styles.purpose}>{version.terms.purpose}</p>
      <DocumentTerms terms={version.terms} names={names} />
      <Signatures version={version} mentorship={two.mentorship} />
      {foot}
    </article>
  );
};
