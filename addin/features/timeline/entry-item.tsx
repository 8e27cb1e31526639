import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { TimelineEntry } from '../../../mentoring/timeline/schema.ts';
import { dateWithDay, timeOfDay } from '../../locale/dates.ts';
import { useNow } from '../../locale/use-now.ts';
import { useReader } from '../../locale/use-reader.ts';
import { TextLink } from '../../ui/links.tsx';
import { useThisMentorship } from '../mentorships/use-this-mentorship.ts';
import { partnerName } from '../mentorships/words.ts';
import { EntryIcon } from './entry-icon.tsx';
import { placeOf } from './place.ts';
import { entryDetail, entryWords } from './words.ts';

const useStyles = makeStyles({
  item: {
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    paddingBottom: tokens.spacingVerticalL,
    // The line that leads on to what was before.
    '&:not(:last-child)::before': {
      content: '""',
      position: 'absolute',
      left: '15px',
      top: '32px',
      bottom: 0,
      borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  words: { display: 'grid', gap: '2px', paddingTop: '6px' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** One thing that happened, with the way to what it is about. */
export const EntryItem = ({ entry }: { entry: TimelineEntry }) => {
  const styles = useStyles();
  const reader = useReader();
  const now = useNow();
  const at = new Date(entry.at);
  const detail = entryDetail(entry);
  return (
    <li className={styles.item}>
      <EntryIcon type={entry.type} />
      <div className={styles.words}>
        <What entry={entry} />
        <Caption1 className={styles.quiet}>
          <time dateTime={entry.at} lang={reader.locale}>
            {dateWithDay(at, now, reader)}, {timeOfDay(at, reader)}
          </time>
          {detail && ` · ${detail}`}
        </Caption1>
      </div>
    </li>
  );
};

/** The sentence, and the name of what it is about; the last of them leads there. */
export const What = ({ entry }: { entry: TimelineEntry }) => {
  const mentorship = useThisMentorship();
  const words = entryWords(entry, { role: mentorship.role, partner: partnerName(mentorship) });
  const place = placeOf(mentorship.id, entry);
  const linked = (text: string) => (place ? <TextLink to={place}>{text}</TextLink> : text);
  if (!entry.title) return <span>{linked(words)}</span>;
  return (
    <span>
      {words}: {linked(entry.title)}
    </span>
  );
};
