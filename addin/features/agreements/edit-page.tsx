import type { Agreement } from '../../../mentoring/agreements/schema.ts';
import { t } from '../../locale/i18n.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { AgreementForm } from './agreement-form.tsx';
import { useColumn } from './column.ts';
import { NothingYet } from './nothing-yet.tsx';
import { useAgreement } from './queries.ts';
import { isWritable } from './side.ts';
import { useTwo } from './use-two.ts';

/** Writing the first version, or the next. */
const EditPage = () => {
  const two = useTwo();
  const { column } = useColumn();
  const query = useAgreement(two.mentorship.id);
  const { data } = query;
  return (
    <div className={column}>
      <Page
        title={t(data?.newest ? 'agreement.edit.title' : 'agreement.edit.first')}
        lead={data && isWritable(two.mentorship) && leadOf(data)}
      >
        <Loaded
          query={query}
          what={t('agreement.what')}
          skeleton={<Waiting what={t('agreement.what')} rows={3} />}
        >
          {(agreement) =>
            isWritable(two.mentorship) ? (
              <AgreementForm agreement={agreement} two={two} />
            ) : (
              <NothingYet two={two} />
            )
          }
        </Loaded>
      </Page>
    </div>
  );
};

const leadOf = ({ newest }: Agreement) =>
  newest
    ? t('agreement.edit.leadChange', { version: newest.version + 1 })
    : t('agreement.edit.lead');

export default EditPage;
