import { Badge, Button, makeStyles, Subtitle1, Text, tokens } from '@fluentui/react-components';
import { ArrowRepeatAllRegular } from '@fluentui/react-icons/svg/arrow-repeat-all';
import { ClockRegular } from '@fluentui/react-icons/svg/clock';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { LocationRegular } from '@fluentui/react-icons/svg/location';
import { NoteRegular } from '@fluentui/react-icons/svg/note';
import { TagRegular } from '@fluentui/react-icons/svg/tag';
import { VideoRegular } from '@fluentui/react-icons/svg/video';
import type { JSX, ReactNode } from 'react';
import type { Person } from '../../common/api.ts';
import type { Entry } from '../entries.ts';
import { colourOf } from '../entry-look.ts';
import { RESPONSES, whenOf } from '../words.ts';
import { GuestList } from './guest-list.tsx';
import type { Proposal } from './use-entry-acts.ts';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'flex-start', gap: '8px' },
  bar: {
    flexShrink: 0,
    width: '4px',
    alignSelf: 'stretch',
    borderRadius: tokens.borderRadiusCircular,
  },
  title: { flexGrow: 1, margin: 0, overflowWrap: 'anywhere' },
  cancelled: { textDecoration: 'line-through', color: tokens.colorNeutralForeground3 },
  facts: { display: 'flex', flexDirection: 'column', gap: '8px' },
  fact: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    gap: '10px',
    alignItems: 'center',
    overflowWrap: 'anywhere',
  },
  icon: { display: 'flex', fontSize: '20px', color: tokens.colorNeutralForeground3 },
});

type Props = {
  person: Person;
  entry: Entry;
  /** Only what it is and when, to leave room for what is below. */
  isBrief: boolean;
  onClose: () => void;
  onTakeProposal: (proposal: Proposal) => void;
};

/** An entry read in full. */
export function Details({ person, entry, isBrief, onClose, onTakeProposal }: Props) {
  const styles = useStyles();
  return (
    <>
      <div className={styles.head}>
        <span className={styles.bar} style={{ backgroundColor: colourOf(entry.category).edge }} />
        <Subtitle1 as="h2" className={styles.title}>
          <span className={entry.isCancelled ? styles.cancelled : undefined}>{entry.subject}</span>
        </Subtitle1>
        <Button
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label="Close"
          onClick={onClose}
        />
      </div>
      <div className={styles.facts}>
        <StateBadge entry={entry} />
        <Fact icon={<ClockRegular />}>
          {whenOf(entry)} ({entry.start.offsetNameShort})
        </Fact>
        {entry.seriesId && <Fact icon={<ArrowRepeatAllRegular />}>Part of a series</Fact>}
        {entry.isOnline && <Fact icon={<VideoRegular />}>Microsoft Teams meeting</Fact>}
        {entry.location && <Fact icon={<LocationRegular />}>{entry.location}</Fact>}
        {entry.category && <Fact icon={<TagRegular />}>{entry.category}</Fact>}
        {!isBrief && entry.note && <Fact icon={<NoteRegular />}>{entry.note}</Fact>}
      </div>
      {!isBrief && entry.guests.length > 0 && (
        <GuestList person={person} entry={entry} onTakeProposal={onTakeProposal} />
      )}
    </>
  );
}

function StateBadge({ entry }: { entry: Entry }) {
  if (entry.isCancelled)
    return (
      <span>
        <Badge appearance="tint" color="danger">
          Cancelled by {entry.organizer.name}
        </Badge>
      </span>
    );
  if (entry.isOrganizer) return null;
  return (
    <span>
      <Badge appearance="tint" color={entry.response === 'accepted' ? 'success' : 'informative'}>
        You: {RESPONSES[entry.response]}
      </Badge>
    </span>
  );
}

function Fact({ icon, children }: { icon: JSX.Element; children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.fact}>
      <span className={styles.icon}>{icon}</span>
      <Text>{children}</Text>
    </div>
  );
}
