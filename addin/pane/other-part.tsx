import {
  Body1,
  Button,
  makeStyles,
  mergeClasses,
  Subtitle2,
  tokens,
} from '@fluentui/react-components';
import { CalendarRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useAnswerPossible } from '../features/meetings/possible-queries.ts';
import { SendProblem } from '../features/mentorships/send-problem.tsx';
import { partnerName } from '../features/mentorships/words.ts';
import { t } from '../locale/i18n.ts';
import { type Appointment, ownMail } from '../outlook/opened.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { Notice } from '../ui/notice.tsx';
import { focusTitle } from '../ui/page.tsx';
import { useSurface } from '../ui/surface.ts';
import { Heading } from './heading.tsx';
import { Matters } from './matters.tsx';
import { type Partner, usePartners } from './use-partners.ts';

const useStyles = makeStyles({
  card: { display: 'grid', gap: tokens.spacingVerticalM, marginBottom: tokens.spacingVerticalXXL },
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

type Props = { appointment: Appointment };

/** The partner with whom the reader is alone in it; none where somebody else organised it. */
const aloneWith = (partners: Partner[], { others, organizer }: Appointment) => {
  const [other, ...more] = others;
  if (!other || more.length) return undefined;
  const both = [ownMail(), other.mail];
  if (organizer && !both.includes(organizer.mail)) return undefined;
  return partners.find(({ mail }) => mail === other.mail);
};

/** An appointment that is no mentor meeting, as far as Accord knows. */
const OtherPart = ({ appointment }: Props) => {
  const partner = aloneWith(usePartners() ?? [], appointment);
  const { series } = appointment;
  if (series === 'all' && partner) {
    return (
      <Notice icon={<CalendarRegular />} title={t('pane.other.series.title')}>
        {t('pane.other.series.text')}
      </Notice>
    );
  }
  return (
    <>
      <Heading
        title={t(partner ? 'pane.other.possible.title' : 'pane.other.none.title')}
        lead={partner ? undefined : t('pane.other.none.text')}
      />
      {partner && <Question partner={partner} appointment={appointment} />}
      <Matters appointment={appointment} />
    </>
  );
};

/** "Is this one of yours?" */
const Question = ({ partner: { mentorship }, appointment }: Props & { partner: Partner }) => {
  const styles = useStyles();
  const surface = useSurface();
  const announce = useAnnounce();
  const [answered, setAnswered] = useState<boolean | null>(null);
  const { mutateAsync, isPending, error } = useAnswerPossible(mentorship.id);
  const { eventId, subject, start, end } = appointment;
  const said = t(answered ? 'pane.other.possible.saidYes' : 'pane.other.possible.saidNo');
  const answer = (ours: boolean) => {
    const meeting = {
      eventId: eventId ?? '',
      subject,
      start: start.toISOString(),
      end: end.toISOString(),
    };
    mutateAsync({ meeting, ours }).then(
      () => {
        setAnswered(ours);
        announce(t(ours ? 'pane.other.possible.saidYes' : 'pane.other.possible.saidNo'));
        focusTitle();
      },
      () => {},
    );
  };
  if (answered !== null) return <Body1 as="p">{said}</Body1>;
  return (
    <section className={mergeClasses(surface.card, styles.card)}>
      <Subtitle2 as="h2">{subject}</Subtitle2>
      <Body1 as="p">{t('pane.other.possible.text', { partner: partnerName(mentorship) })}</Body1>
      <div className={styles.acts}>
        <Button appearance="primary" disabledFocusable={isPending} onClick={() => answer(true)}>
          {t('pane.other.possible.yes')}
        </Button>
        <Button appearance="subtle" disabledFocusable={isPending} onClick={() => answer(false)}>
          {t('pane.other.possible.no')}
        </Button>
      </div>
      <SendProblem error={error} fields={[]} />
    </section>
  );
};

export default OtherPart;
