import {
  Body1,
  Button,
  Caption1,
  Field,
  makeStyles,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import type { Meeting } from '../../../mentoring/meetings/schema.ts';
import { fieldError } from '../../api/problem.ts';
import { distance } from '../../locale/dates.ts';
import { t } from '../../locale/i18n.ts';
import { useNow } from '../../locale/use-now.ts';
import { useReader } from '../../locale/use-reader.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Section } from '../../ui/section.tsx';
import { SendProblem } from '../mentorships/send-problem.tsx';
import { useThisMentorship } from '../mentorships/use-this-mentorship.ts';
import { partnerName } from '../mentorships/words.ts';
import { NotesConflict } from './notes-conflict.tsx';
import { useNotes } from './use-notes.ts';

const useStyles = makeStyles({
  notes: { display: 'grid', gap: tokens.spacingVerticalM },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 16px' },
  text: { whiteSpace: 'pre-wrap', maxWidth: '70ch' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** As `MeetingOutcome` has it. */
const longest = 20_000;

/** What was said at a meeting, for the two alone; of a mentorship that has ended, to read. */
export const Notes = ({ meeting }: { meeting: Meeting }) => {
  const styles = useStyles();
  const { state } = useThisMentorship();
  if (state === 'closed' && !meeting.notes) return null;
  return (
    <Section title={t('meetings.notes.title')}>
      {state === 'closed' ? (
        <Body1 as="p" className={styles.text}>
          {meeting.notes}
        </Body1>
      ) : (
        <NotesForm meeting={meeting} />
      )}
    </Section>
  );
};

const NotesForm = ({ meeting }: { meeting: Meeting }) => {
  const styles = useStyles();
  const announce = useAnnounce();
  const partner = partnerName(useThisMentorship());
  const notes = useNotes(meeting);
  const { length: count } = notes.text.trim();
  const tooLong = count > longest ? t('meetings.notes.tooLong', { count, longest }) : undefined;
  const save = async () => {
    if (!tooLong && (await notes.save())) announce(t('meetings.notes.saved'));
  };
  return (
    <div className={styles.notes}>
      {notes.overtaken && <NotesConflict meeting={meeting} notes={notes} />}
      <Field
        label={t(notes.overtaken ? 'meetings.notes.mine' : 'meetings.notes.label')}
        hint={t('meetings.notes.hint', { partner })}
        validationMessage={tooLong ?? fieldError(notes.error, 'notes')}
      >
        <Textarea
          name="notes"
          rows={8}
          resize="vertical"
          value={notes.text}
          onChange={(_, { value }) => notes.write(value)}
        />
      </Field>
      {!notes.overtaken && <SendProblem error={notes.error} fields={['notes']} />}
      <div className={styles.foot}>
        <Button
          appearance={notes.dirty ? 'primary' : 'secondary'}
          disabledFocusable={notes.busy || !notes.dirty}
          onClick={save}
        >
          {notes.busy
            ? t('meetings.notes.saving')
            : t(notes.overtaken ? 'meetings.notes.onTop' : 'meetings.notes.save')}
        </Button>
        <Caption1 className={styles.quiet}>
          {notes.dirty ? t('meetings.notes.unsaved') : <LastWritten meeting={meeting} />}
        </Caption1>
      </div>
    </div>
  );
};

const LastWritten = ({ meeting: { notesAt, notesBy } }: { meeting: Meeting }) => {
  const reader = useReader();
  const now = useNow();
  const mentorship = useThisMentorship();
  if (!notesAt) return null;
  const when = { distance: distance(new Date(notesAt), now, reader) };
  if (notesBy === mentorship.role) return t('meetings.notes.byYou', when);
  return t('meetings.notes.by', { ...when, name: partnerName(mentorship) });
};
