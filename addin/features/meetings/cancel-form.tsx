import { Body1, Body1Strong, Button, makeStyles, tokens } from '@fluentui/react-components';
import type { FormEvent } from 'react';
import type { Meeting } from '../../../mentoring/meetings/schema.ts';
import { fieldError } from '../../api/problem.ts';
import { distance } from '../../locale/dates.ts';
import { t } from '../../locale/i18n.ts';
import { useNow } from '../../locale/use-now.ts';
import { useReader } from '../../locale/use-reader.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { focusTitle } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { tooLong } from '../../ui/too-long.ts';
import { WordsField } from '../../ui/words-field.tsx';
import { useAgreement } from '../agreements/queries.ts';
import { SendProblem } from '../mentorships/send-problem.tsx';
import { useDraft } from '../mentorships/use-draft.ts';
import { useThisMentorship } from '../mentorships/use-this-mentorship.ts';
import { partnerName } from '../mentorships/words.ts';
import { useCancelMeeting } from './acts.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalM, maxWidth: '600px' },
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** As `MeetingCancel` has it. */
const longest = 1000;

type Props = { meeting: Meeting; onMove: () => void; onClose: () => void };

/** Calling a meeting off: another time first, and what it means plainly said. */
export const CancelForm = ({ meeting, onMove, onClose }: Props) => {
  const styles = useStyles();
  const announce = useAnnounce();
  const mentorship = useThisMentorship();
  const name = partnerName(mentorship);
  const own = meeting.organizer === mentorship.role;
  const { draft, change, discard } = useDraft(`cancel/${meeting.id}`, { comment: '' });
  const { mutateAsync, isPending, error } = useCancelMeeting(meeting);

  const comment = draft.comment.trim();
  const fault = tooLong(comment, longest);

  const cancel = (event: FormEvent) => {
    event.preventDefault();
    if (fault) return;
    mutateAsync(comment ? { comment } : {}).then(
      () => {
        discard();
        announce(t(own ? 'meetings.cancel.said' : 'meetings.cancel.saidDecline', { name }));
        onClose();
        focusTitle();
      },
      () => {},
    );
  };

  return (
    <Section title={t('meetings.cancel.title')}>
      <form className={styles.form} onSubmit={cancel} noValidate>
        <Late meeting={meeting} />
        <Body1 as="p">{t(own ? 'meetings.cancel.means' : 'meetings.cancel.meansDecline')}</Body1>
        <div className={styles.acts}>
          <Button appearance="primary" autoFocus onClick={onMove}>
            {t('meetings.cancel.other')}
          </Button>
          <Button appearance="subtle" onClick={onClose}>
            {t('meetings.one.back')}
          </Button>
        </div>
        <WordsField
          label={t('meetings.cancel.note', { name })}
          name="comment"
          value={draft.comment}
          onChange={(words) => change({ comment: words })}
          error={fault ?? fieldError(error, 'comment')}
        />
        <SendProblem error={error} fields={['comment']} />
        <div className={styles.acts}>
          <Button type="submit" disabledFocusable={isPending}>
            {t(own ? 'meetings.cancel.send' : 'meetings.cancel.sendDecline')}
          </Button>
        </div>
      </form>
    </Section>
  );
};

/** Said where there is less notice than the two agreed on. */
const Late = ({ meeting }: { meeting: Meeting }) => {
  const reader = useReader();
  const now = useNow();
  const { data: agreement } = useAgreement(meeting.mentorshipId);
  const hours = agreement?.inForce?.terms.noticeHours;
  const start = new Date(meeting.start);
  if (!hours || start.getTime() - now.getTime() >= hours * 3_600_000) return null;
  return (
    <Body1Strong as="p">
      {t('meetings.cancel.late', { distance: distance(start, now, reader), hours })}
    </Body1Strong>
  );
};
