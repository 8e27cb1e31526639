import { makeStyles } from '@fluentui/react-components';
import type { Meeting } from '../../../mentoring/meetings/schema.ts';
import { t } from '../../locale/i18n.ts';
import { ExternalLink } from '../../ui/links.tsx';

const useStyles = makeStyles({
  links: { display: 'flex', flexWrap: 'wrap', gap: '4px 16px', marginTop: '2px' },
});

/** The ways to a meeting: into its call, and to its place in the calendar. */
export const MeetingLinks = ({ meeting: { joinUrl, webLink, subject } }: { meeting: Meeting }) => {
  const styles = useStyles();
  if (!joinUrl && !webLink) return null;
  return (
    <div className={styles.links}>
      {joinUrl && (
        <ExternalLink href={joinUrl} aria-label={t('meetings.links.joinWhat', { subject })}>
          {t('meetings.links.join')}
        </ExternalLink>
      )}
      {webLink && (
        <ExternalLink href={webLink} aria-label={t('meetings.links.openWhat', { subject })}>
          {t('meetings.links.open')}
        </ExternalLink>
      )}
    </div>
  );
};
