import { Body1, Body1Strong, makeStyles, shorthands, tokens } from '@fluentui/react-components';
import type { FollowUp } from '../../../mentoring/follow-ups/schema.ts';
import type { Mentorship } from '../../../mentoring/mentorships/schema.ts';
import { plainDay } from '../../locale/days.ts';
import { t } from '../../locale/i18n.ts';
import { useReader } from '../../locale/use-reader.ts';
import type { useUnseen } from '../../ui/use-unseen.ts';
import { partnerName } from '../mentorships/words.ts';
import { ownerName } from './words.ts';

const useStyles = makeStyles({
  theirs: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    paddingLeft: tokens.spacingHorizontalM,
    ...shorthands.borderLeft('4px', 'solid', tokens.colorBrandStroke1),
  },
});

type Props = {
  followUp: FollowUp;
  mentorship: Mentorship;
  panel: ReturnType<typeof useUnseen>['panel'];
};

/** Shows what the other side made of it while the reader was writing. */
export const ChangedMeanwhile = ({ followUp, mentorship, panel }: Props) => {
  const styles = useStyles();
  const reader = useReader();
  const { title, kind, owner, dueOn, state } = followUp;
  const now = {
    title,
    kind: t(`followUps.kinds.${kind}`),
    owner: ownerName(owner, mentorship),
    date: plainDay(dueOn, reader),
  };
  return (
    <div {...panel} role="alert" className={styles.theirs}>
      <Body1Strong as="p">
        {t('followUps.conflict.title', { partner: partnerName(mentorship) })}
      </Body1Strong>
      <Body1 as="p">
        {state === 'open' ? t('followUps.conflict.now', now) : t('followUps.conflict.gone')}
      </Body1>
    </div>
  );
};
