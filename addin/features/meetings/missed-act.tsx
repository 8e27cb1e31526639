import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Meeting } from '../../../mentoring/meetings/schema.ts';
import { t } from '../../locale/i18n.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { focusTitle } from '../../ui/page.tsx';
import { SendProblem } from '../mentorships/send-problem.tsx';
import { useMarkMissed } from './acts.ts';

const useStyles = makeStyles({
  missed: { display: 'grid', justifyItems: 'start', gap: tokens.spacingVerticalS },
});

/** "It did not take place", and the way back. */
export const MissedAct = ({ meeting }: { meeting: Meeting }) => {
  const styles = useStyles();
  const announce = useAnnounce();
  const { mutateAsync, isPending, error } = useMarkMissed(meeting);
  const missed = meeting.state === 'missed';
  const mark = () =>
    mutateAsync({ missed: !missed }).then(
      () => {
        announce(t(missed ? 'meetings.missed.saidBack' : 'meetings.missed.saidMarked'));
        focusTitle();
      },
      () => {},
    );
  return (
    <div className={styles.missed}>
      {missed && <Body1 as="p">{t('meetings.missed.text')}</Body1>}
      <Button size="small" disabledFocusable={isPending} onClick={mark}>
        {t(missed ? 'meetings.missed.back' : 'meetings.missed.mark')}
      </Button>
      <SendProblem error={error} fields={[]} />
    </div>
  );
};
