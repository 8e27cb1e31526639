import type { Database } from '../../../platform/database.ts';
import { listVersions } from '../../agreements/store.ts';
import { listEvents } from '../../events/store.ts';
import { asDay } from '../../fields/rules.ts';
import type { RequestWord } from '../../mentorships/schema.ts';
import { findMentorship } from '../../mentorships/store.ts';
import { followUpColumns, meetingColumns } from '../facts/store.ts';
import type { History } from './rules.ts';

/** All that is known of a mentorship; null where there is none of that id. */
export async function readHistory(db: Database, mentorshipId: string): Promise<History | null> {
  const mentorship = await findMentorship(db, mentorshipId);
  if (!mentorship) return null;
  const { mentor, mentee } = mentorship;
  const where = { mentorshipId };
  const [versions, meetings, followUps, events] = await Promise.all([
    listVersions(db, mentorshipId),
    db.meeting.findMany({ where, select: meetingColumns }),
    db.followUp.findMany({ where, select: { ...followUpColumns, endedAt: true } }),
    listEvents(db, mentorshipId),
  ]);
  return {
    mentorship: { ...mentorship, exchange: mentorship.exchange as RequestWord[] },
    zones: { mentor: mentor.timeZone, mentee: mentee.timeZone },
    versions,
    meetings,
    followUps: followUps.map((row) => ({ ...row, dueOn: asDay(row.dueOn) })),
    events,
  };
}
