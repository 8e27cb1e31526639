import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import type { AgreementVersion } from '../../../mentoring/agreements/schema.ts';
import { Problem, reasonOf } from '../../api/problem.ts';
import { t } from '../../locale/i18n.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { LinkButton } from '../../ui/links.tsx';
import { focusTitle } from '../../ui/page.tsx';
import { useSign } from './queries.ts';
import { otherSide } from './side.ts';
import { agreedAt } from './terms.ts';
import type { Two } from './use-two.ts';

const useStyles = makeStyles({
  act: { display: 'grid', gap: tokens.spacingVerticalM, justifyItems: 'start', maxWidth: '62ch' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

type Props = {
  version: AgreementVersion;
  two: Two;
  /** The version was replaced before it could be signed; the newest is there now. */
  onReplaced: () => void;
};

/** What is still to be signed, by whom, and the act itself: for the version that stands above it. */
export const SignAct = ({ version, two, onReplaced }: Props) => {
  const styles = useStyles();
  const announce = useAnnounce();
  const { mentorship, partner } = two;
  const { mutateAsync, isPending, error } = useSign(mentorship.id);
  const theirs = version.signedAt[otherSide(mentorship.role)];
  if (version.signedAt[mentorship.role]) return <p>{t('agreement.waitsForThem', { partner })}</p>;

  const sign = () =>
    mutateAsync(version.version).then(
      ({ newest }) => {
        const both = newest && agreedAt(newest);
        announce(both ? t('agreement.agreed') : t('agreement.signed', { partner }));
        focusTitle();
      },
      (refusal) => refusal instanceof Problem && refusal.status === 409 && onReplaced(),
    );

  const own = version.writtenBy === mentorship.role;
  return (
    <div className={styles.act} data-screen>
      <p>
        {theirs && `${t('agreement.theySigned', { partner })} `}
        {own && !theirs ? t('agreement.nobodySigned') : t('agreement.waitsForYou', { partner })}
      </p>
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={isPending} onClick={sign}>
          {isPending ? t('agreement.signing') : t('agreement.sign', { version: version.version })}
        </Button>
        <LinkButton to={`/mentorships/${mentorship.id}/agreement/edit`}>
          {t('agreement.change')}
        </LinkButton>
      </div>
      {error && <Body1 role="alert">{t('tab.didNotWork', { reason: reasonOf(error) })}</Body1>}
    </div>
  );
};
