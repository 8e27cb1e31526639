import { Caption1, makeStyles, mergeClasses, Subtitle2, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { useMatch } from 'react-router';
import type { Mentorship } from '../../../mentoring/mentorships/schema.ts';
import { plainDate } from '../../locale/dates.ts';
import { t } from '../../locale/i18n.ts';
import { useReader } from '../../locale/use-reader.ts';
import { Face } from '../../ui/face.tsx';
import { useSurface } from '../../ui/surface.ts';
import { useAlerts } from '../alerts/queries.ts';
import { AnswerForm } from './answer-form.tsx';
import { Conversation } from './conversation.tsx';
import { RequestWords } from './request-words.tsx';
import { turnOf, turnTitle, waitOf } from './turns.ts';
import { partnerName, partnerOf } from './words.ts';

const useStyles = makeStyles({
  card: { display: 'grid', gap: tokens.spacingVerticalL },
  person: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** An open request: who asks and why, what was said about it since, and whose turn it is. */
export const RequestCard = ({ mentorship }: { mentorship: Mentorship }) => {
  const styles = useStyles();
  const surface = useSurface();
  const title = useId();
  const { displayName } = partnerOf(mentorship);
  // On the mentorship's own screen it is said above whose request it is.
  const framed = useMatch('/mentorships/:id') !== null;
  return (
    <article className={mergeClasses(surface.card, styles.card)} aria-labelledby={title}>
      <div className={styles.person}>
        {!framed && <Face name={displayName} size={48} />}
        <div>
          <Subtitle2 as="h2" block id={title}>
            {turnTitle(mentorship)}
          </Subtitle2>
          {!framed && <Caption1>{displayName}</Caption1>}
        </div>
      </div>
      <RequestWords mentorship={mentorship} />
      <Conversation mentorship={mentorship} />
      <Wait mentorship={mentorship} />
      <AnswerForm key={turnOf(mentorship)} mentorship={mentorship} />
    </article>
  );
};

/** Since when, with whom, and what comes if nothing does; where it has lain for days, that little is enough. */
const Wait = ({ mentorship }: { mentorship: Mentorship }) => {
  const styles = useStyles();
  const reader = useReader();
  const { since, lapses } = waitOf(mentorship);
  const name = partnerName(mentorship);
  const turn = turnOf(mentorship);
  const where = turn === 'wait' ? 'requests.withThem' : 'requests.withYou';
  const { data: alerts = [] } = useAlerts();
  const late = turn !== 'wait' && alerts.some((each) => each.mentorshipId === mentorship.id);
  return (
    <Caption1 className={styles.quiet}>
      {t(where, { name, date: plainDate(since, reader) })}{' '}
      {t('requests.lapses', { date: plainDate(lapses, reader) })} {late && t('requests.short')}
    </Caption1>
  );
};
