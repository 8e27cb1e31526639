import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { PrintRegular } from '@fluentui/react-icons';
import type { Agreement } from '../../../mentoring/agreements/schema.ts';
import { t } from '../../locale/i18n.ts';
import { LinkButton } from '../../ui/links.tsx';
import { isWritable } from './side.ts';
import type { Two } from './use-two.ts';

const useStyles = makeStyles({
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

type Props = { agreement: Agreement; two: Two };

/** What one can do with an agreement at any time. Where a version waits, changing it stands beside signing it. */
export const PageActs = ({ agreement, two: { mentorship } }: Props) => {
  const styles = useStyles();
  const settled = agreement.newest?.version === agreement.inForce?.version;
  const mine = agreement.newest?.signedAt[mentorship.role];
  const changeable = isWritable(mentorship) && (settled || mine);
  return (
    <div className={styles.acts}>
      {changeable && (
        <LinkButton to={`/mentorships/${mentorship.id}/agreement/edit`}>
          {t('agreement.change')}
        </LinkButton>
      )}
      <Button appearance="subtle" icon={<PrintRegular />} onClick={() => window.print()}>
        {t('agreement.print')}
      </Button>
    </div>
  );
};
