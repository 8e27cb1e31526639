import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { Meeting } from '../../../mentoring/meetings/schema.ts';
import type { Mentorship } from '../../../mentoring/mentorships/schema.ts';
import { fieldError } from '../../api/problem.ts';
import { t } from '../../locale/i18n.ts';
import { useNow } from '../../locale/use-now.ts';
import { useReader } from '../../locale/use-reader.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { focusTitle } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { SendProblem } from '../mentorships/send-problem.tsx';
import { useDraft } from '../mentorships/use-draft.ts';
import { useThisMentorship } from '../mentorships/use-this-mentorship.ts';
import { partnerName } from '../mentorships/words.ts';
import { useChangeMeeting } from './acts.ts';
import { focusWhen } from './plan.ts';
import { TimeChoice } from './time-choice.tsx';
import { spanOf, unchosen } from './when.ts';

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXL,
    maxWidth: '680px',
  },
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** What a new time does, which depends on whose meeting it is. */
const meaning = ({ organizer }: Meeting, mentorship: Mentorship): string => {
  const name = partnerName(mentorship);
  if (organizer === mentorship.role) return t('meetings.move.moves', { name });
  if (!organizer) return t('meetings.move.organiserProposes');
  return t('meetings.move.proposes', { name });
};

/** Another time for a meeting: from its organizer a move, from the other one a proposal. */
export const MoveForm = ({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) => {
  const styles = useStyles();
  const announce = useAnnounce();
  const mentorship = useThisMentorship();
  const reader = useReader();
  const now = useNow();
  const own = meeting.organizer === mentorship.role;
  const { draft, change, discard } = useDraft(`move/${meeting.id}`, unchosen);
  const [checked, setChecked] = useState(false);
  const { mutateAsync, isPending, error } = useChangeMeeting(meeting);

  const minutes = (Date.parse(meeting.end) - Date.parse(meeting.start)) / 60_000;
  const span = spanOf(draft, minutes, reader, now);
  const when = 'start' in span ? null : span;
  const refused = fieldError(error, 'start') ?? fieldError(error, 'end');
  const shown = checked && when ? when : refused && ({ field: 'start', message: refused } as const);

  const move = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setChecked(true);
    if (!('start' in span)) return focusWhen(event.currentTarget, span.field);
    mutateAsync(span).then(
      () => {
        discard();
        const name = partnerName(mentorship);
        announce(t(own ? 'meetings.move.said' : 'meetings.move.saidProposal', { name }));
        onClose();
        focusTitle();
      },
      () => {},
    );
  };

  return (
    <Section title={t('meetings.move.title')}>
      <form className={styles.form} onSubmit={move} noValidate>
        <Body1 as="p">{meaning(meeting, mentorship)}</Body1>
        <TimeChoice minutes={minutes} choice={draft} onChange={change} fault={shown || null} />
        <SendProblem error={error} fields={['start', 'end']} />
        <div className={styles.acts}>
          <Button type="submit" appearance="primary" disabledFocusable={isPending}>
            {t(own ? 'meetings.move.send' : 'meetings.move.sendProposal')}
          </Button>
          <Button appearance="subtle" onClick={onClose}>
            {t('meetings.one.back')}
          </Button>
        </div>
      </form>
    </Section>
  );
};
