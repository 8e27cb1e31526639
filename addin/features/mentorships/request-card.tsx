import {
  Avatar,
  Caption1,
  makeStyles,
  mergeClasses,
  Subtitle2,
  tokens,
} from '@fluentui/react-components';
import { useId } from 'react';
import type { Mentorship } from '../../../mentoring/mentorships/schema.ts';
import { useSurface } from '../../ui/surface.ts';
import { AnswerForm } from './answer-form.tsx';
import { RequestWords } from './request-words.tsx';
import { partnerOf, requestTitle } from './words.ts';

const useStyles = makeStyles({
  card: { display: 'grid', gap: tokens.spacingVerticalL },
  person: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

/** A request that waits for the reader: who asks, why, and the two answers. */
export const RequestCard = ({ mentorship }: { mentorship: Mentorship }) => {
  const styles = useStyles();
  const surface = useSurface();
  const title = useId();
  return (
    <article className={mergeClasses(surface.card, styles.card)} aria-labelledby={title}>
      <div className={styles.person}>
        <Avatar name={partnerOf(mentorship).displayName} color="colorful" size={48} aria-hidden />
        <div>
          <Subtitle2 as="h2" block id={title}>
            {requestTitle(mentorship)}
          </Subtitle2>
          <Caption1>{partnerOf(mentorship).displayName}</Caption1>
        </div>
      </div>
      <RequestWords mentorship={mentorship} />
      <AnswerForm mentorship={mentorship} />
    </article>
  );
};
