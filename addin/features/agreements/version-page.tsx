import { SearchRegular } from '@fluentui/react-icons';
import { useParams } from 'react-router';
import type { AgreementVersion } from '../../../mentoring/agreements/schema.ts';
import { t } from '../../locale/i18n.ts';
import { LinkButton } from '../../ui/links.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { Changes } from './changes.tsx';
import { useColumn } from './column.ts';
import { Document } from './document.tsx';
import { useVersions } from './queries.ts';
import { type Two, useTwo } from './use-two.ts';

/** One version of the agreement, as it was written and signed. */
const VersionPage = () => {
  const two = useTwo();
  const { column } = useColumn();
  const { version = '' } = useParams();
  const back = `/mentorships/${two.mentorship.id}/agreement`;
  return (
    <div className={column}>
      <Page
        title={t('agreement.versions.of', { version })}
        actions={
          <LinkButton appearance="subtle" to={back}>
            {t('agreement.versions.back')}
          </LinkButton>
        }
      >
        <Loaded
          query={useVersions(two.mentorship.id)}
          what={t('agreement.what')}
          skeleton={<Waiting what={t('agreement.what')} rows={3} />}
        >
          {(versions) => <Found versions={versions} wanted={Number(version)} two={two} />}
        </Loaded>
      </Page>
    </div>
  );
};

type Props = { versions: AgreementVersion[]; wanted: number; two: Two };

const Found = ({ versions, wanted, two }: Props) => {
  const found = versions.find(({ version }) => version === wanted);
  const before = versions.find(({ version }) => version === wanted - 1);
  if (!found) return <Notice icon={<SearchRegular />} title={t('agreement.versions.missing')} />;
  return (
    <>
      {before && (
        <Section title={t('agreement.proposal.since', { version: before.version })}>
          <Changes before={before.terms} after={found.terms} names={two.names} />
        </Section>
      )}
      <Document version={found} two={two} />
    </>
  );
};

export default VersionPage;
