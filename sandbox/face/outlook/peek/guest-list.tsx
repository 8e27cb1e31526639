import { Avatar, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ResponseType } from '@microsoft/microsoft-graph-types';
import type { Person } from '../../common/api.ts';
import { usePeople } from '../../common/people.ts';
import type { Entry, Guest } from '../entries.ts';
import { RESPONSES, whenOf } from '../words.ts';
import type { Proposal } from './use-entry-acts.ts';

const BADGES: Partial<Record<ResponseType, 'available' | 'away' | 'blocked'>> = {
  organizer: 'available',
  accepted: 'available',
  tentativelyAccepted: 'away',
  declined: 'blocked',
};

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: '10px',
    margin: 0,
    padding: '12px 0 0',
    listStyleType: 'none',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    maxHeight: '220px',
    overflow: 'auto',
  },
  guest: { display: 'flex', gap: '10px', alignItems: 'center' },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

type Props = { person: Person; entry: Entry; onTakeProposal: (proposal: Proposal) => void };

/** The organizer and everybody invited. What others answered only the organizer's copy knows. */
export function GuestList({ person, entry, onTakeProposal }: Props) {
  const styles = useStyles();
  const organizer: Guest = { ...entry.organizer, isOptional: false, response: 'organizer' };
  const others = entry.guests
    .filter((guest) => guest.mail !== organizer.mail)
    .map((guest) => (guest.mail === person.mail ? { ...guest, response: entry.response } : guest));
  return (
    <ul className={styles.list} aria-label="People">
      {[organizer, ...others].map((guest) => (
        <GuestRow
          key={guest.mail}
          guest={guest}
          isKnown={entry.isOrganizer || guest.mail === person.mail || guest === organizer}
          onTake={entry.isOrganizer && guest.proposed ? onTakeProposal : undefined}
        />
      ))}
    </ul>
  );
}

type RowProps = { guest: Guest; isKnown: boolean; onTake?: (proposal: Proposal) => void };

function GuestRow({ guest, isKnown, onTake }: RowProps) {
  const styles = useStyles();
  const people = usePeople().data ?? [];
  const photo = people.find((one) => one.mail === guest.mail)?.photoUrl;
  const { proposed } = guest;
  const status = isKnown ? BADGES[guest.response] : undefined;
  return (
    <li className={styles.guest}>
      <Avatar
        name={guest.name}
        color="colorful"
        image={photo ? { src: photo } : undefined}
        size={32}
        badge={status && { status }}
        aria-hidden
      />
      <div className={styles.words}>
        <Text>{guest.name}</Text>
        <Text size={200} className={styles.quiet}>
          {isKnown ? RESPONSES[guest.response] : 'Invited'}
          {proposed && ` · proposes ${whenOf({ ...proposed, isAllDay: false })}`}
        </Text>
        {proposed && onTake && (
          <Link
            as="button"
            onClick={() =>
              onTake({
                start: proposed.start,
                minutes: proposed.end.diff(proposed.start, 'minutes').minutes,
              })
            }
          >
            Move it there
          </Link>
        )}
      </div>
    </li>
  );
}
