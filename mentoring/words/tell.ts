import type { AlertEvidence, AlertKind } from '../alerts/schema.ts';
import type { CelebrationKind } from '../celebrations/schema.ts';
import type { Side } from '../mentorships/schema.ts';
import { say } from './say.ts';

/** Who reads, in which language, and what the other of the two is called. */
export type Reader = { language: string; side: Side; partner: string };

/** A name as long as fits beside the longest sentence where 150 characters is all there is. */
const longestName = 40;

/** A name that leaves a sentence its room; cut between characters as people see them. */
export function shortName(name: string, longest = longestName): string {
  if (name.length <= longest) return name;
  let short = '';
  for (const { segment } of new Intl.Segmenter().segment(name)) {
    if (short.length + segment.length >= longest) break;
    short += segment;
  }
  return `${short.trimEnd()}…`;
}

/** Which of the two sentences of a pattern or a celebration: for the one it is about, or for the other. */
const partOf = (reader: Reader, about: Side) => (reader.side === about ? 'own' : 'other');

/** An alert, in a sentence for its reader; what is about both is said to both alike. */
export function tellAlert(
  reader: Reader,
  { kind, about, evidence }: { kind: AlertKind; about: Side | null; evidence: AlertEvidence },
): string {
  const { count, meetings } = evidence;
  const values = { partner: shortName(reader.partner), count };
  if (kind === 'check-in-missed' || kind === 'outcome-missing') {
    return say(reader.language, kind, values);
  }
  const part = partOf(reader, about ?? reader.side);
  // A late move counts as half a cancellation; nobody is told of halves.
  return kind === 'repeated-cancellations' && meetings.length !== count
    ? say(reader.language, `${kind}-moved-${part}`, { ...values, count: meetings.length })
    : say(reader.language, `${kind}-${part}`, values);
}

/** A celebration, in a warm sentence for its reader. */
export function tellCelebration(
  reader: Reader,
  { kind, honours, count }: { kind: CelebrationKind; honours: Side | null; count: number },
): string {
  const values = { partner: shortName(reader.partner), count };
  return kind === 'goal-achieved' || kind === 'milestone-reached'
    ? say(reader.language, `${kind}-${partOf(reader, honours ?? 'mentee')}`, values)
    : say(reader.language, kind, values);
}

/** What a person says to the other of the two when they post a celebration to their chat. */
export const shareCelebration = (
  language: string,
  { kind, count }: { kind: CelebrationKind; count: number },
) => ({
  heading: say(language, `heading-${kind}`),
  text: say(language, `share-${kind}`, { count }),
  open: say(language, 'share-open'),
});
