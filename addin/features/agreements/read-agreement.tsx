import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Agreement, AgreementVersion } from '../../../mentoring/agreements/schema.ts';
import { t } from '../../locale/i18n.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { focusTitle } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { Changes } from './changes.tsx';
import { Document } from './document.tsx';
import { Proposal } from './proposal.tsx';
import { useVersions } from './queries.ts';
import { isWritable } from './side.ts';
import { SignAct } from './sign-act.tsx';
import { agreedAt } from './terms.ts';
import { useHeld } from './use-held.ts';
import type { Two } from './use-two.ts';
import { VersionList } from './version-list.tsx';

const useStyles = makeStyles({
  note: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 16px',
    boxSizing: 'border-box',
    marginBottom: tokens.spacingVerticalL,
    padding: '12px 16px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  after: { marginTop: tokens.spacingVerticalXXXL },
});

type Props = { agreement: Agreement; two: Two };

/** The agreement as it stands, with what waits for a signature before it. */
export const ReadAgreement = ({ agreement, two }: Props) => {
  const styles = useStyles();
  const announce = useAnnounce();
  const { shown, newer, show } = useHeld(agreement.newest);
  const [replaced, setReplaced] = useState(0);
  const { inForce } = agreement;
  const { partner } = two;
  if (!shown) return null;

  const onReplaced = () => {
    show();
    setReplaced(shown.version);
    announce(t('agreement.replaced', { partner }));
    focusTitle();
  };
  const showNewer = () => {
    show();
    focusTitle();
  };
  const waits = !agreedAt(shown) && !newer;
  const open = isWritable(two.mentorship) && waits;
  const proposed = inForce && inForce.version < shown.version ? shown : null;
  return (
    <>
      {newer && (
        <div className={styles.note} role="status">
          {t('agreement.newer', { partner, version: newer.version })}
          <Button onClick={showNewer}>{t('agreement.showNewer')}</Button>
        </div>
      )}
      {replaced > 0 && replaced < shown.version && (
        <Body1 as="p" className={styles.note}>
          {t('agreement.replaced', { partner })}
        </Body1>
      )}
      {proposed && inForce ? (
        <>
          <Proposal
            key={proposed.version}
            version={proposed}
            inForce={inForce}
            two={two}
            open={open}
            onReplaced={onReplaced}
          />
          <Section title={t('agreement.proposal.inForce')}>
            <Document version={inForce} two={two} />
          </Section>
        </>
      ) : (
        <>
          {waits && <Since version={shown} two={two} />}
          <Document
            version={shown}
            two={two}
            foot={
              open && (
                <SignAct key={shown.version} version={shown} two={two} onReplaced={onReplaced} />
              )
            }
          />
        </>
      )}
      <div className={styles.after}>
        <VersionList two={two} inForce={inForce?.version} />
      </div>
    </>
  );
};

/** What differs from the version before, while nothing is in force yet. */
const Since = ({ version, two }: { version: AgreementVersion; two: Two }) => {
  const { data = [] } = useVersions(two.mentorship.id);
  const before = data.find((each) => each.version === version.version - 1);
  if (!before) return null;
  return (
    <Section title={t('agreement.proposal.since', { version: before.version })}>
      <Changes before={before.terms} after={version.terms} names={two.names} />
    </Section>
  );
};
