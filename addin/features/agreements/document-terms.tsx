import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { AgreementTerms } from '../../../mentoring/agreements/schema.ts';
import { t } from '../../locale/i18n.ts';
import type { Weighed } from './terms.ts';
import { amount, type Names, roleName, share, termName } from './words.ts';

const useStyles = makeStyles({
  parts: { display: 'grid', gap: '24px' },
  name: {
    ...typographyStyles.body1Strong,
    marginBottom: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground1,
  },
  part: {
    display: 'grid',
    alignContent: 'start',
    gap: tokens.spacingVerticalXS,
    breakInside: 'avoid',
  },
  two: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 240px), 1fr))',
    gap: '24px 40px',
  },
  list: { display: 'grid', gap: tokens.spacingVerticalS },
  quiet: { color: tokens.colorNeutralForeground2 },
  own: { whiteSpace: 'pre-line' },
});

type Props = { terms: AgreementTerms; names: Names };

/** The terms in sentences. */
export const DocumentTerms = ({ terms, names }: Props) => {
  const styles = useStyles();
  const own = (note: string) => note && <p className={styles.own}>{note}</p>;
  return (
    <div className={styles.parts}>
      <div className={styles.two}>
        <Part title={t('agreement.document.rhythm')}>
          <p>
            {t('agreement.document.meet', {
              cadence: amount.cadenceWeeks(terms.cadenceWeeks),
              minutes: amount.meetingMinutes(terms.meetingMinutes),
              months: amount.durationMonths(terms.durationMonths),
            })}
          </p>
        </Part>
        <Part title={t('agreement.document.touch')}>
          <p>{t('agreement.document.reply', { reply: amount.replyDays(terms.replyDays) })}</p>
          <p>{t('agreement.document.notice', { notice: amount.noticeHours(terms.noticeHours) })}</p>
          <p>
            {t('agreement.document.feedback', {
              feedback: amount.feedbackDays(terms.feedbackDays),
            })}
          </p>
        </Part>
      </div>
      <div className={styles.two}>
        <Part title={termName('mentorRoles', names)}>
          <Roles roles={terms.mentorRoles} names={names} />
        </Part>
        <Part title={termName('menteeRoles', names)}>
          <Roles roles={terms.menteeRoles} names={names} />
        </Part>
      </div>
      <Part title={t('agreement.document.confidentiality')}>
        <p>{t(`agreement.confidential.${terms.confidentiality}`)}</p>
        {own(terms.confidentialityNote)}
      </Part>
      {(terms.boundaries.length > 0 || terms.boundariesNote) && (
        <Part title={t('agreement.document.boundaries')}>
          <ul className={styles.list}>
            {terms.boundaries.map((each) => (
              <li key={each}>
                <strong>{t(`agreement.boundary.${each}`)}.</strong>{' '}
                {t(`agreement.boundaryMeans.${each}`, { mentee: names.mentee })}
              </li>
            ))}
          </ul>
          {own(terms.boundariesNote)}
        </Part>
      )}
    </div>
  );
};

const Part = ({ title, children }: { title: string; children: ReactNode }) => {
  const styles = useStyles();
  return (
    <section className={styles.part}>
      <h3 className={styles.name}>{title}</h3>
      {children}
    </section>
  );
};

const Roles = ({ roles, names }: { roles: Weighed[]; names: Names }) => {
  const styles = useStyles();
  if (roles.length === 0) return <p>{t('agreement.document.noRoles')}</p>;
  const weightiest = [...roles].sort((one, other) => other.weight - one.weight);
  return (
    <ul className={styles.list}>
      {weightiest.map((each) => (
        <li key={each.role}>
          <strong>{roleName(each.role)}</strong>
          {share(each, roles) && `, ${share(each, roles)}`}
          <p className={styles.quiet}>
            {t(`agreement.roleMeans.${each.role}`, { mentee: names.mentee })}
          </p>
        </li>
      ))}
    </ul>
  );
};
