import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { Link } from 'react-router';
import type { AgreementVersion } from '../../../mentoring/agreements/schema.ts';
import { plainDate } from '../../locale/dates.ts';
import { t } from '../../locale/i18n.ts';
import { useReader } from '../../locale/use-reader.ts';
import { Section } from '../../ui/section.tsx';
import { useVersions } from './queries.ts';
import { agreedAt } from './terms.ts';
import type { Two } from './use-two.ts';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  link: { color: tokens.colorBrandForegroundLink, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
  state: { marginInlineStart: 'auto' },
});

type Props = { two: Two; inForce: number | undefined };

/** Every version there has been, once there is more than one. */
export const VersionList = ({ two, inForce }: Props) => {
  const styles = useStyles();
  const reader = useReader();
  const { mentorship, names } = two;
  const { data = [] } = useVersions(mentorship.id);
  if (data.length < 2) return null;

  const date = (at: string) => plainDate(new Date(at), reader);
  const state = (version: AgreementVersion) => {
    if (version.version === inForce) return t('agreement.versions.inForce');
    const since = agreedAt(version);
    if (since) return t('agreement.versions.was', { date: date(since) });
    const newest = version.version === data[0]?.version;
    return newest ? t('agreement.versions.waiting') : t('agreement.versions.never');
  };

  return (
    <Section title={t('agreement.versions.title')}>
      <ul>
        {data.map((each) => (
          <li key={each.version} className={styles.row}>
            <Link
              className={styles.link}
              to={`/mentorships/${mentorship.id}/agreement/versions/${each.version}`}
            >
              {t('agreement.versions.of', { version: each.version })}
            </Link>
            <Caption1 className={styles.quiet}>
              {t('agreement.versions.by', {
                name: names[each.writtenBy],
                date: date(each.writtenAt),
              })}
            </Caption1>
            <Caption1 className={styles.state}>{state(each)}</Caption1>
          </li>
        ))}
      </ul>
    </Section>
  );
};
