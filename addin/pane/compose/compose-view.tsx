import { Body1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useDraft } from '../../features/mentorships/use-draft.ts';
import { partnerName } from '../../features/mentorships/words.ts';
import { t } from '../../locale/i18n.ts';
import { type Appointment, ownMail } from '../../outlook/opened.ts';
import { has } from '../../outlook/requirements.ts';
import { Waiting } from '../../ui/waiting.tsx';
import { Heading } from '../heading.tsx';
import { Matters } from '../matters.tsx';
import { MentorshipProvider } from '../router.tsx';
import { type Partner, usePartners } from '../use-partners.ts';
import { FillPart } from './fill-part.tsx';
import { PartnerChoice } from './partner-choice.tsx';

const useStyles = makeStyles({
  hints: { display: 'grid', gap: tokens.spacingVerticalS },
  some: { marginBottom: tokens.spacingVerticalL },
});

type Props = { appointment: Appointment; onWritten: () => void };

/** Whose meeting it is going to be, before anybody has said so. */
const guess = (partners: Partner[], { offeredFor, linkedTo, others }: Appointment): string => {
  const of = (id: string | null) => partners.find(({ mentorship }) => mentorship.id === id);
  const invited = partners.find(({ mail }) => others.some((each) => each.mail === mail));
  const only = partners.length === 1 ? partners[0] : undefined;
  return (of(offeredFor) ?? of(linkedTo) ?? invited ?? only)?.mentorship.id ?? '';
};

/** An appointment that is being written: one click makes a mentor meeting of it. */
const ComposeView = ({ appointment, onWritten }: Props) => {
  const partners = usePartners();
  const { draft, change } = useDraft(`compose/${appointment.key}`, { chosen: '' });
  if (!partners) return <Waiting what={t('mentorships.ofMine')} />;
  const id = draft.chosen || guess(partners, appointment);
  const partner = partners.find(({ mentorship }) => mentorship.id === id);
  const linked = partner && appointment.linkedTo === id;
  return (
    <>
      <Heading
        title={
          linked
            ? t('pane.compose.linked', { partner: partnerName(partner.mentorship) })
            : t('pane.compose.title')
        }
      />
      <Hints appointment={appointment} partner={partner} />
      <PartnerChoice partners={partners} chosen={id} onChoose={(chosen) => change({ chosen })} />
      {partner && (
        <MentorshipProvider value={partner.mentorship}>
          <FillPart key={id} partner={partner} appointment={appointment} onWritten={onWritten} />
        </MentorshipProvider>
      )}
      {!linked && <Matters appointment={appointment} />}
    </>
  );
};

/** What to know of this appointment before it becomes a mentor meeting. */
const Hints = ({ appointment, partner }: { appointment: Appointment; partner?: Partner }) => {
  const { organizer, others, series } = appointment;
  const crowd = others.filter(({ mail }) => mail !== partner?.mail).length;
  const hints = [
    organizer &&
      organizer.mail !== ownMail() &&
      t('pane.compose.delegate', { name: organizer.name }),
    partner && crowd > 0 && t('pane.compose.crowd', { count: crowd }),
    series && t('pane.compose.repeats'),
    !has(8) && t('pane.older'),
  ].filter((hint) => typeof hint === 'string');
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.hints, hints.length > 0 && styles.some)} role="status">
      {hints.map((hint) => (
        <Body1 as="p" key={hint}>
          {hint}
        </Body1>
      ))}
    </div>
  );
};

export default ComposeView;
