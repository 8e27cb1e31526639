import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { TopicLines } from '../../features/meetings/topic-lines.tsx';
import { useDraft } from '../../features/mentorships/use-draft.ts';
import { partnerName } from '../../features/mentorships/words.ts';
import { t } from '../../locale/i18n.ts';
import { type Filled, fill, undo } from '../../outlook/fill.ts';
import type { Appointment } from '../../outlook/opened.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { focusTitle } from '../../ui/page.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import type { Partner } from '../use-partners.ts';
import { Did } from './did.tsx';
import { FreeTimes } from './free-times.tsx';
import { Lengthen } from './lengthen.tsx';
import { useWanted } from './use-wanted.ts';

const useStyles = makeStyles({
  part: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    marginBottom: tokens.spacingVerticalXXL,
  },
  act: { justifySelf: 'stretch' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

const empty = { topics: [] as string[], topic: '' };

type Props = { partner: Partner; appointment: Appointment; onWritten: () => void };

/** The one click, what it did, and a time that suits both. */
export const FillPart = ({ partner, appointment, onWritten }: Props) => {
  const styles = useStyles();
  const announce = useAnnounce();
  const { mentorship } = partner;
  const { draft, change, discard } = useDraft(`topics/${appointment.key}/${mentorship.id}`, empty);
  const [filled, setFilled] = useState<Filled | null>(null);
  const [busy, setBusy] = useState(false);
  const wanted = useWanted(partner);
  if (!wanted) return <Waiting what={t('pane.this')} />;
  const linked = appointment.linkedTo === mentorship.id;
  const topics = [...draft.topics, draft.topic.trim()].filter(Boolean);
  const { minutes, agreed } = wanted;
  const length = t('common.minutes', { count: minutes });

  const during = (work: Promise<unknown>, said: string) => {
    setBusy(true);
    return work
      .then(() => announce(said))
      .catch((error: Error) => announce(t('tab.didNotWork', { reason: error.message })))
      .finally(() => {
        setBusy(false);
        onWritten();
        focusTitle();
      });
  };
  const fillIn = () =>
    during(fill(wanted.wantedWith(topics)).then(setFilled).then(discard), t('pane.did.title'));
  const takeBack = (what: Filled) =>
    during(
      undo(what).then(() => setFilled(null)),
      t('pane.did.undone'),
    );

  return (
    <div className={styles.part}>
      {filled ? (
        <Did
          filled={filled}
          wanted={wanted.wantedWith([])}
          busy={busy}
          onUndo={() => takeBack(filled)}
        />
      ) : (
        <>
          <Body1 as="p" className={styles.quiet}>
            {t(agreed ? 'pane.compose.what' : 'pane.compose.whatUsual', { length })}
          </Body1>
          <TopicLines {...draft} onChange={change} />
          {partner.mail === null && (
            <Body1 as="p">{t('pane.compose.noMail', { partner: partnerName(mentorship) })}</Body1>
          )}
          <Button
            appearance={linked ? 'secondary' : 'primary'}
            className={styles.act}
            disabledFocusable={busy || partner.mail === null}
            onClick={fillIn}
          >
            {busy
              ? t('pane.compose.filling')
              : t(linked ? 'pane.compose.again' : 'pane.compose.fill')}
          </Button>
        </>
      )}
      {(filled || linked) && (
        <Lengthen appointment={appointment} minutes={minutes} onWritten={onWritten} />
      )}
      <FreeTimes appointment={appointment} minutes={minutes} onWritten={onWritten} />
    </div>
  );
};
