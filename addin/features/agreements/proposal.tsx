import {
  makeStyles,
  mergeClasses,
  Subtitle2,
  shorthands,
  tokens,
} from '@fluentui/react-components';
import { useId } from 'react';
import { Link } from 'react-router';
import type { AgreementVersion } from '../../../mentoring/agreements/schema.ts';
import { plainDate } from '../../locale/dates.ts';
import { t } from '../../locale/i18n.ts';
import { useReader } from '../../locale/use-reader.ts';
import { useSurface } from '../../ui/surface.ts';
import { Changes } from './changes.tsx';
import { SignAct } from './sign-act.tsx';
import type { Two } from './use-two.ts';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gap: tokens.spacingVerticalL,
    marginBottom: tokens.spacingVerticalXXXL,
    ...shorthands.borderLeft('4px', 'solid', tokens.colorBrandStroke1),
  },
  quiet: { color: tokens.colorNeutralForeground3, maxWidth: '62ch' },
  link: { color: tokens.colorBrandForegroundLink },
});

type Props = {
  version: AgreementVersion;
  inForce: AgreementVersion;
  two: Two;
  /** Whether one may still sign; not after the end. */
  open: boolean;
  onReplaced: () => void;
};

/** A newer version that waits while an older one is in force: what would change, and signing it. */
export const Proposal = ({ version, inForce, two, open, onReplaced }: Props) => {
  const styles = useStyles();
  const surface = useSurface();
  const reader = useReader();
  const id = useId();
  const { mentorship, names, partner } = two;
  const mine = version.writtenBy === mentorship.role;
  const date = plainDate(new Date(version.writtenAt), reader);
  return (
    <article className={mergeClasses(surface.card, styles.card)} aria-labelledby={id}>
      <div>
        <Subtitle2 as="h2" id={id}>
          {t(mine ? 'agreement.proposal.mine' : 'agreement.proposal.theirs', { partner })}
        </Subtitle2>
        <p className={styles.quiet}>
          {t('agreement.proposal.by', {
            version: version.version,
            date,
            inForce: inForce.version,
          })}
        </p>
      </div>
      <Changes before={inForce.terms} after={version.terms} names={names} />
      <Link
        className={styles.link}
        to={`/mentorships/${mentorship.id}/agreement/versions/${version.version}`}
      >
        {t('agreement.proposal.read', { version: version.version })}
      </Link>
      {open && <SignAct version={version} two={two} onReplaced={onReplaced} />}
    </article>
  );
};
