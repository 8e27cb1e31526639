import type { Agreement } from '../../../mentoring/agreements/schema.ts';
import { t } from '../../locale/i18n.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { useColumn } from './column.ts';
import { NothingYet } from './nothing-yet.tsx';
import { PageActs } from './page-acts.tsx';
import { useAgreement } from './queries.ts';
import { ReadAgreement } from './read-agreement.tsx';
import { type Two, useTwo } from './use-two.ts';

/** What the two agreed: to read, to sign, to print. */
const AgreementPage = () => {
  const two = useTwo();
  const { column } = useColumn();
  const query = useAgreement(two.mentorship.id);
  const lead = leadOf(query.data, two);
  return (
    <div className={column}>
      <Page
        title={t('agreement.title')}
        lead={lead}
        actions={query.data?.newest && <PageActs agreement={query.data} two={two} />}
      >
        <Loaded
          query={query}
          what={t('agreement.what')}
          skeleton={<Waiting what={t('agreement.what')} rows={3} />}
        >
          {(agreement) =>
            agreement.newest ? (
              <ReadAgreement agreement={agreement} two={two} />
            ) : (
              <NothingYet two={two} />
            )
          }
        </Loaded>
      </Page>
    </div>
  );
};

/** How things stand with it, where that is not to be seen at once. */
const leadOf = (agreement: Agreement | undefined, { mentorship, partner }: Two) => {
  if (!agreement?.newest) return undefined;
  const { state, role } = mentorship;
  if (state === 'closed') return t('agreement.closed');
  if (agreement.state === 'waiting') {
    return agreement.newest.signedAt[role]
      ? t('agreement.leads.them', { partner })
      : t('agreement.leads.you', { version: agreement.newest.version });
  }
  return state === 'paused' ? t('agreement.paused') : undefined;
};

export default AgreementPage;
