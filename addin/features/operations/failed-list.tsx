import {
  Body1,
  Button,
  Caption1,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { FailedDelivery } from '../../../mentoring/notifications/delivery/schema.ts';
import { dateWithDay, timeOfDay } from '../../locale/dates.ts';
import { t } from '../../locale/i18n.ts';
import { useNow } from '../../locale/use-now.ts';
import { useReader } from '../../locale/use-reader.ts';
import { useSurface } from '../../ui/surface.ts';
import { Tag } from '../../ui/tag.tsx';

const useStyles = makeStyles({
  list: { paddingBlock: '4px' },
  row: {
    display: 'grid',
    gap: '2px',
    paddingBlock: '10px',
    overflowWrap: 'anywhere',
    ':not(:first-child)': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  meaning: { display: 'block', marginTop: '8px', color: tokens.colorNeutralForeground3 },
});

/** How many are shown at first. */
const most = 8;

/** The messages that reached nobody: over which channel, when, why, and for whom, by their id alone. */
export const FailedList = ({ failed }: { failed: FailedDelivery[] }) => {
  const styles = useStyles();
  const surface = useSurface();
  const [all, setAll] = useState(false);
  if (failed.length === 0) {
    return (
      <Body1 as="p" className={styles.quiet}>
        {t('operations.failed.none')}
      </Body1>
    );
  }
  const shown = all ? failed : failed.slice(0, most);
  return (
    <>
      <ul className={mergeClasses(surface.card, styles.list)}>
        {shown.map((each) => (
          <Row key={each.id} failed={each} />
        ))}
      </ul>
      {failed.length > shown.length && (
        <Button appearance="subtle" onClick={() => setAll(true)}>
          {t('operations.failed.all', { count: failed.length })}
        </Button>
      )}
      <Caption1 className={styles.meaning}>{t('operations.failed.meaning')}</Caption1>
    </>
  );
};

const Row = ({ failed: { channel, at, failure, personId } }: { failed: FailedDelivery }) => {
  const styles = useStyles();
  const reader = useReader();
  const now = useNow();
  const date = new Date(at);
  return (
    <li className={styles.row}>
      <span>
        <Tag>{t(`preferences.channels.${channel}`)}</Tag> {failure}
      </span>
      <Caption1 className={styles.quiet}>
        <time dateTime={at} lang={reader.locale}>
          {dateWithDay(date, now, reader)}, {timeOfDay(date, reader)}
        </time>
        {' · '}
        {t('operations.failed.person', { id: personId })}
      </Caption1>
    </li>
  );
};
