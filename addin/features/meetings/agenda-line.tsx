import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import {
  ChatRegular,
  DismissRegular,
  FlagRegular,
  TaskListLtrRegular,
} from '@fluentui/react-icons';
import { Link } from 'react-router';
import type { AgendaItem } from '../../../mentoring/meetings/schema.ts';
import type { Mentorship } from '../../../mentoring/mentorships/schema.ts';
import type { Reader } from '../../locale/dates.ts';
import { plainDay } from '../../locale/days.ts';
import { t } from '../../locale/i18n.ts';
import { useReader } from '../../locale/use-reader.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { focusTitle } from '../../ui/page.tsx';
import { isUnsaved } from '../../ui/unsaved.ts';
import { useThisMentorship } from '../mentorships/use-this-mentorship.ts';
import { partnerName } from '../mentorships/words.ts';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: '24px minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    minHeight: '44px',
    paddingBlock: tokens.spacingVerticalXS,
  },
  icon: { fontSize: '20px', color: tokens.colorNeutralForeground3 },
  words: { display: 'grid' },
  link: { color: 'inherit' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

const icons = { topic: ChatRegular, 'follow-up': TaskListLtrRegular, goal: FlagRegular } as const;

/** Where it comes from, in the reader's words. */
const origin = ({ kind, side, on }: AgendaItem, mentorship: Mentorship, reader: Reader): string => {
  const partner = partnerName(mentorship);
  const date = on ? plainDay(on, reader) : '';
  const mine = side === mentorship.role;
  if (kind === 'goal') return t('meetings.agenda.goal', { date });
  if (kind === 'follow-up') {
    return t(mine ? 'meetings.agenda.followUpYou' : 'meetings.agenda.followUpThem', {
      partner,
      date,
    });
  }
  return t(mine ? 'meetings.agenda.topicYou' : 'meetings.agenda.topicThem', { partner });
};

type Props = {
  item: AgendaItem;
  /** Takes it off; absent where nothing can be taken off any more. */
  onTakeOff?: (item: AgendaItem) => Promise<unknown>;
};

/** One thing to talk about, and the way to take it off. */
export const AgendaLine = ({ item, onTakeOff }: Props) => {
  const styles = useStyles();
  const mentorship = useThisMentorship();
  const reader = useReader();
  const { kind, text, id } = item;
  const Icon = icons[kind];
  const place = `/mentorships/${mentorship.id}`;
  return (
    <li className={styles.line}>
      <Icon className={styles.icon} aria-hidden />
      <div className={styles.words}>
        {kind === 'goal' ? (
          <Link className={styles.link} to={`${place}/goals/${id}`}>
            {text}
          </Link>
        ) : (
          <span>{text}</span>
        )}
        <Caption1 className={styles.quiet}>{origin(item, mentorship, reader)}</Caption1>
      </div>
      {onTakeOff && <TakeOff item={item} onTakeOff={onTakeOff} />}
    </li>
  );
};

const TakeOff = ({ item, onTakeOff }: Required<Props>) => {
  const announce = useAnnounce();
  const { text } = item;
  const takeOff = () => {
    onTakeOff(item).then(
      () => announce(t('meetings.agenda.removed', { text })),
      () => {},
    );
    focusTitle();
  };
  return (
    <Button
      appearance="subtle"
      icon={<DismissRegular />}
      aria-label={t('meetings.agenda.remove', { text })}
      disabledFocusable={isUnsaved(item)}
      onClick={takeOff}
    />
  );
};
