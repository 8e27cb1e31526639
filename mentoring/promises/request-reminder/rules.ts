import { reminderDays, reminderDue } from '../../mentorships/waiting/rules.ts';
import {
  daysAfter,
  earliest,
  type Finding,
  noEvidence,
  nothing,
  type Rule,
  written,
} from '../finding/rules.ts';

/** Whoever is to answer a request is reminded of it, twice. */
export const requestReminder: Rule = {
  name: 'request-reminder',
  alert: null,
  during: ['requested'],
  find({ mentorship }, now): Finding[] {
    const { id, waitingFor, waitingSince } = mentorship;
    if (!waitingFor || !waitingSince) return [nothing('nobody is to answer')];
    const due = reminderDue(mentorship, now);
    const days = reminderDays.map(({ day }) => daysAfter(waitingSince, day));
    return [
      {
        about: waitingFor,
        stands: due !== null,
        because: `waits since ${written(waitingSince)}; reminders on days ${reminderDays.map(({ day }) => day).join(' and ')}`,
        evidence: noEvidence,
        tells: due
          ? [
              {
                to: due.side,
                kind: 'mentorship-reminder',
                subjectId: id,
                occurrence: due.occurrence,
              },
            ]
          : [],
        changesAt: earliest(days.filter((at) => at > now)),
      },
    ];
  },
};
