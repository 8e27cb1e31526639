import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { MailRegular } from '@fluentui/react-icons';
import { useDraft } from '../features/mentorships/use-draft.ts';
import { partnerName } from '../features/mentorships/words.ts';
import { t } from '../locale/i18n.ts';
import type { Mail } from '../outlook/opened.ts';
import { useHidden } from '../ui/hidden.ts';
import { Notice } from '../ui/notice.tsx';
import { Waiting } from '../ui/waiting.tsx';
import DateForm from './date-form.tsx';
import { FollowUpForm } from './follow-up-form.tsx';
import { Heading } from './heading.tsx';
import { MentorshipProvider } from './router.tsx';
import { usePartners } from './use-partners.ts';

const useStyles = makeStyles({
  choice: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    margin: `0 0 ${tokens.spacingVerticalL}`,
    padding: 0,
    border: 'none',
  },
});

const kinds = ['followUp', 'date'] as const;

/** "Your talk" of "Re: AW: Your talk". */
const titleOf = (subject: string): string => subject.replace(/^(\s*(re|aw|fwd?|wg)\s*:)+\s*/i, '');

/** A mail from my mentor or mentee: what follows from it. Nothing of it is kept but what is typed. */
const MailView = ({ mail }: { mail: Mail }) => {
  const styles = useStyles();
  const { hidden } = useHidden();
  const partners = usePartners();
  const { draft, change } = useDraft(`mail/${mail.key}`, { kind: 'followUp' });
  if (!partners) return <Waiting what={t('mentorships.ofMine')} />;
  const partner = partners.find((each) => each.mail && each.mail === mail.from?.mail);
  if (!partner && partners.some((each) => each.mail === null && each.name === mail.from?.name)) {
    return <Waiting what={t('mentorships.ofMine')} />;
  }
  if (!partner) return <Stranger />;
  const title = titleOf(mail.subject);
  return (
    <MentorshipProvider value={partner.mentorship}>
      <Heading
        title={t('pane.mail.title', { partner: partnerName(partner.mentorship) })}
        lead={t('pane.mail.lead')}
      />
      <fieldset className={styles.choice}>
        <legend className={hidden}>{t('pane.mail.kind')}</legend>
        {kinds.map((kind) => (
          <Button
            key={kind}
            appearance={draft.kind === kind ? 'primary' : 'secondary'}
            aria-pressed={draft.kind === kind}
            onClick={() => change({ kind })}
          >
            {t(`pane.mail.${kind}`)}
          </Button>
        ))}
      </fieldset>
      {draft.kind === 'date' ? (
        <DateForm place={`mail-date/${mail.key}`} title={title} />
      ) : (
        <FollowUpForm place={`mail-follow-up/${mail.key}`} title={title} />
      )}
    </MentorshipProvider>
  );
};

const Stranger = () => (
  <Notice icon={<MailRegular />} title={t('pane.mail.stranger.title')}>
    {t('pane.mail.stranger.text')}
  </Notice>
);

export default MailView;
