import { complaintsOf } from '../support/heard.ts';
import type { Installation } from '../support/installation.ts';
import type { Pair } from './crowd.ts';
import { type Act, trueAlerts, trueMeetings } from './oracle.ts';

/** What Accord recorded of a pair beside what truly happened; the two are to be equal. */
export async function accounts({ db }: Installation, ledger: Act[], pair: Pair) {
  const { mentor, mentee, mentorshipId } = pair;
  const people = [mentor.id, mentee.id];
  const idOf = { mentor: mentor.id, mentee: mentee.id };
  const truth = trueMeetings(ledger, people);
  const meetings = await db.meeting.findMany({ where: { mentorshipId } });
  const alerts = await db.alert.findMany({ where: { mentorshipId, clearedAt: null } });
  const line = (
    start: string,
    end: string,
    state: string,
    endedBy: string | null,
    proposed: boolean,
  ) =>
    `${start} ${end} ${state} ${endedBy === mentor.id ? 'mentor' : endedBy === mentee.id ? 'mentee' : '-'} ${proposed}`;
  return {
    recorded: {
      meetings: meetings
        .map(({ start, end, state, endedBy, proposedStart }) =>
          line(
            start.toISOString(),
            end.toISOString(),
            state,
            endedBy && idOf[endedBy],
            proposedStart !== null,
          ),
        )
        .sort(),
      alerts: alerts.map(({ kind, about }) => `${kind} ${about && idOf[about]}`).sort(),
    },
    true: {
      meetings: truth
        .map(({ start, end, state, endedBy, proposed }) =>
          line(start, end, state, endedBy, proposed),
        )
        .sort(),
      alerts: trueAlerts(truth, people),
    },
  };
}

/** What was said, as the receivers' activity feeds have it: every standing alert once to each of the two. */
export async function unsaid({ db, tenant }: Installation, pairs: Pair[]): Promise<string[]> {
  const complaints: string[] = [];
  for (const { mentor, mentee, mentorshipId } of pairs) {
    const raised = await db.alert.findMany({ where: { mentorshipId } });
    for (const { id, clearedAt } of raised) {
      const rows = await db.notification.findMany({
        where: { kind: 'alert-raised', subjectId: id },
      });
      if (rows.length !== 2) complaints.push(`alert ${id}: ${rows.length} notifications`);
      const undelivered = rows.filter(({ deliveredAt }) => !deliveredAt);
      if (!clearedAt && undelivered.length > 0) complaints.push(`alert ${id}: not delivered`);
    }
    for (const person of [mentor, mentee])
      complaints.push(...(await complaintsOf({ db, tenant }, person)));
  }
  return complaints;
}
