import { expiryDay, reminderDays } from '../../mentorships/waiting/rules.ts';
import {
  daysAfter,
  type Finding,
  noEvidence,
  nothing,
  type Rule,
  standsFrom,
  written,
} from '../finding/rules.ts';

/** A request waits for its answer. The reminders speak; the alert is for the two to see. */
export const requestUnanswered: Rule = {
  name: 'request-unanswered',
  alert: 'request-unanswered',
  during: ['requested'],
  find({ mentorship: { waitingFor, waitingSince } }, now): Finding[] {
    if (!waitingFor || !waitingSince) return [nothing('nobody is to answer')];
    const from = daysAfter(waitingSince, reminderDays[0].day);
    const evidence = { ...noEvidence, count: reminderDays[0].day };
    const because = `waits for the ${waitingFor} since ${written(waitingSince)}`;
    return [
      standsFrom(from, now, {
        about: waitingFor,
        because,
        evidence,
        tells: [],
        until: daysAfter(waitingSince, expiryDay),
      }),
    ];
  },
};
