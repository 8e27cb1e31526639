import type { Database } from '../../../platform/database.ts';
import type { Meeting as MeetingRow } from '../../../platform/prisma/client.ts';
import { kindOf } from '../rules.ts';
import type { Meeting, MeetingQuery } from '../schema.ts';

/** The start of the first meeting of a mentorship that was held or is still to come. */
async function firstStanding(db: Database, mentorshipId: string): Promise<Date | null> {
  const where = { mentorshipId, state: { in: ['held' as const, 'scheduled' as const] } };
  const first = await db.meeting.findFirst({
    where,
    orderBy: { start: 'asc' },
    select: { start: true },
  });
  return first?.start ?? null;
}

/** A page of a mentorship's meetings: those to come, soonest first, or those past, latest first. */
export async function listMeetings(
  db: Database,
  mentorshipId: string,
  query: MeetingQuery,
  now: Date,
) {
  const upcoming = query.when === 'upcoming';
  const order = upcoming ? ('asc' as const) : ('desc' as const);
  const reading = db.meeting.findMany({
    where: { mentorshipId, end: upcoming ? { gt: now } : { lte: now } },
    orderBy: [{ start: order }, { id: order }],
    take: query.limit + 1,
    ...(query.cursor ? { cursor: { id: query.cursor }, skip: 1 } : {}),
  });
  const [rows, first] = await Promise.all([reading, firstStanding(db, mentorshipId)]);
  const page = rows.slice(0, query.limit);
  return {
    items: page.map((row) => presentMeeting(row, first)),
    next: rows.length > page.length ? (page.at(-1)?.id ?? null) : null,
  };
}

export const findMeeting = (db: Database, id: string) =>
  db.meeting.findUnique({
    where: { id },
    include: { mentorship: { include: { mentor: true, mentee: true } } },
  });

/** One meeting in its wire form. */
export async function readMeeting(db: Database, row: MeetingRow): Promise<Meeting> {
  return presentMeeting(row, await firstStanding(db, row.mentorshipId));
}

function presentMeeting(row: MeetingRow, firstStandingStart: Date | null): Meeting {
  const { id, mentorshipId, state, subject, organizer, endedBy, noticeMinutes } = row;
  const { rescheduledTo, joinUrl, webLink } = row;
  return {
    id,
    mentorshipId,
    kind: row.crucial ? 'crucial' : kindOf(row, firstStandingStart),
    state,
    subject,
    start: row.start.toISOString(),
    end: row.end.toISOString(),
    organizer,
    endedBy,
    endedAt: row.endedAt?.toISOString() ?? null,
    noticeMinutes,
    rescheduledTo,
    proposedStart: row.proposedStart?.toISOString() ?? null,
    joinUrl,
    webLink,
    notes: row.notes,
    notesVersion: row.notesVersion,
    notesBy: row.notesBy,
    notesAt: row.notesAt?.toISOString() ?? null,
  };
}
