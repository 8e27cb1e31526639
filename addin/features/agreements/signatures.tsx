import { Caption1, makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import type { AgreementVersion } from '../../../mentoring/agreements/schema.ts';
import type { Mentorship, Side } from '../../../mentoring/mentorships/schema.ts';
import { plainDate } from '../../locale/dates.ts';
import { t } from '../../locale/i18n.ts';
import { useReader } from '../../locale/use-reader.ts';
import { useHidden } from '../../ui/hidden.ts';

const useStyles = makeStyles({
  two: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))',
    gap: '24px 48px',
    marginTop: tokens.spacingVerticalM,
    breakInside: 'avoid',
  },
  name: {
    minHeight: '36px',
    paddingInlineStart: '4px',
    fontFamily: 'Georgia, "Times New Roman", serif',
    fontStyle: 'italic',
    fontSize: '24px',
    lineHeight: '36px',
    ...shorthands.borderBottom('1px', 'solid', tokens.colorNeutralStrokeAccessible),
  },
  foot: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: '12px' },
  quiet: { color: tokens.colorNeutralForeground3 },
  unsigned: { ...shorthands.borderBottom('1px', 'dashed', tokens.colorNeutralStrokeAccessible) },
});

type Props = { version: AgreementVersion; mentorship: Mentorship };

/** Both signatures, or the lines where they will stand. */
export const Signatures = ({ version, mentorship }: Props) => {
  const styles = useStyles();
  const { hidden } = useHidden();
  return (
    <section>
      <h3 className={hidden}>{t('agreement.signatures')}</h3>
      <div className={styles.two}>
        {(['mentor', 'mentee'] as const).map((side) => (
          <Signature
            key={side}
            side={side}
            name={mentorship[side].displayName}
            at={version.signedAt[side]}
          />
        ))}
      </div>
    </section>
  );
};

const Signature = ({ side, name, at }: { side: Side; name: string; at: string | null }) => {
  const styles = useStyles();
  const { locale, timeZone } = useReader();
  const date = at && plainDate(new Date(at), { locale, timeZone });
  return (
    <div>
      {/* The name in handwriting is for the eye; it is said once, below. */}
      <div className={mergeClasses(styles.name, !at && styles.unsigned)} aria-hidden>
        {at && name}
      </div>
      <div className={styles.foot}>
        <span>
          {name} <Caption1 className={styles.quiet}>{t(`agreement.side.${side}`)}</Caption1>
        </span>
        <Caption1 className={styles.quiet}>
          {date ? t('agreement.signedOn', { date }) : t('agreement.notSigned')}
        </Caption1>
      </div>
    </div>
  );
};
