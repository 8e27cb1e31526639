import {
  Body1,
  makeStyles,
  mergeClasses,
  Subtitle2,
  shorthands,
  tokens,
} from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import type { Goal } from '../../../mentoring/goals/schema.ts';
import { t } from '../../locale/i18n.ts';
import { useSurface } from '../../ui/surface.ts';
import { useThisMentorship } from '../mentorships/use-this-mentorship.ts';
import { partnerName } from '../mentorships/words.ts';
import { ProposalAnswer } from './proposal-answer.tsx';
import { ProposalChanges } from './proposal-changes.tsx';
import { ProposalWaits } from './proposal-waits.tsx';
import { isGoing, isProposed } from './words.ts';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    ...shorthands.borderLeft('4px', 'solid', tokens.colorBrandStroke1),
    marginBottom: tokens.spacingVerticalXL,
  },
  quiet: { borderLeftColor: tokens.colorNeutralStroke1 },
});

/** What the mentor proposes, until the mentee has answered; with the answers for the mentee. */
export const ProposalCard = ({ goal }: { goal: Goal }) => {
  const mentorship = useThisMentorship();
  const name = partnerName(mentorship);
  if (!isProposed(goal)) return null;
  const going = isGoing(mentorship);
  if (mentorship.role === 'mentor') {
    const said = goal.proposal
      ? t('goals.proposal.waitingChange', { name })
      : t('goals.proposal.waiting', { name });
    return (
      <Card quiet title={said}>
        <ProposalChanges goal={goal} />
        {going && <ProposalWaits goal={goal} />}
      </Card>
    );
  }
  const title = goal.proposal ? 'changeTitle' : 'goalTitle';
  return (
    <Card title={t(`goals.proposal.${title}`, { name })}>
      <ProposalChanges goal={goal} />
      <Body1 as="p">{t('goals.proposal.yours')}</Body1>
      {going && <ProposalAnswer goal={goal} name={name} />}
    </Card>
  );
};

type CardProps = { title: string; quiet?: boolean; children: ReactNode };

const Card = ({ title, quiet, children }: CardProps) => {
  const styles = useStyles();
  const surface = useSurface();
  const id = useId();
  return (
    <article
      className={mergeClasses(surface.card, styles.card, quiet && styles.quiet)}
      aria-labelledby={id}
    >
      <Subtitle2 as="h2" id={id}>
        {title}
      </Subtitle2>
      {children}
    </article>
  );
};
