import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import { useAgreement } from '../features/agreements/queries.ts';
import { amount } from '../features/agreements/words.ts';
import { useThisMentorship } from '../features/mentorships/use-this-mentorship.ts';
import { t } from '../locale/i18n.ts';
import { TextLink } from '../ui/links.tsx';
import { Section } from '../ui/section.tsx';

const useStyles = makeStyles({
  agreed: { display: 'grid', justifyItems: 'start', gap: tokens.spacingVerticalXS },
});

/** What the two agreed, as far as it is about meeting. */
export const Agreed = () => {
  const styles = useStyles();
  const { id } = useThisMentorship();
  const { data: agreement } = useAgreement(id);
  const place = `/mentorships/${id}/agreement`;
  if (!agreement) return null;
  const terms = agreement.inForce?.terms;
  return (
    <Section title={t('pane.meeting.agreed')}>
      <div className={styles.agreed}>
        {terms ? (
          <>
            <Body1 as="p">
              {t('agreement.document.meet', {
                cadence: amount.cadenceWeeks(terms.cadenceWeeks),
                minutes: amount.meetingMinutes(terms.meetingMinutes),
                months: amount.durationMonths(terms.durationMonths),
              })}
            </Body1>
            <Body1 as="p">
              {t('agreement.document.notice', { notice: amount.noticeHours(terms.noticeHours) })}
            </Body1>
            <Body1 as="p">{t(`agreement.confidential.${terms.confidentiality}`)}</Body1>
            <TextLink to={place}>{t('pane.meeting.readAgreement')}</TextLink>
          </>
        ) : (
          <>
            <Body1 as="p">{t('pane.meeting.notAgreed')}</Body1>
            <TextLink to={place}>{t('pane.meeting.writeAgreement')}</TextLink>
          </>
        )}
      </div>
    </Section>
  );
};
