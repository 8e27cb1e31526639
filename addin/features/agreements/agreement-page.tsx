import type { Agreement } from '../../../mentoring/agreements/schema.ts';
import { t } from '../../locale/i18n.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { NothingYet } from './nothing-yet.tsx';
import { PageActs } from './page-acts.tsx';
import { useAgreement } from './queries.ts';
import { ReadAgreement } from './read-agreement.tsx';
import { useTwo } from './use-two.ts';

/** What the two agreed: to read, to sign, to print. */
const AgreementPage = () => {
  const two = useTwo();
  const query = useAgreement(two.mentorship.id);
  const lead = leadOf(two.mentorship.state, query.data);
  return (
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
  );
};

const leadOf = (state: string, agreement: Agreement | undefined) => {
  if (!agreement?.newest) return undefined;
  if (state === 'closed') return t('agreement.closed');
  return state === 'paused' ? t('agreement.paused') : undefined;
};

export default AgreementPage;
