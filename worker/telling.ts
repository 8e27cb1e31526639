import type { AlertEvidence, AlertKind } from '../mentoring/alerts/schema.ts';
import { findAlert } from '../mentoring/alerts/store.ts';
import type { CelebrationKind } from '../mentoring/celebrations/schema.ts';
import { findCelebration } from '../mentoring/celebrations/store.ts';
import { findFollowUp } from '../mentoring/follow-ups/store.ts';
import { awaitsAnswer } from '../mentoring/goals/rules.ts';
import { findGoal, goalFacts } from '../mentoring/goals/store.ts';
import { findImportantDate } from '../mentoring/important-dates/store.ts';
import type { Side } from '../mentoring/mentorships/schema.ts';
import type { NotificationKind } from '../mentoring/notifications/schema.ts';
import type { NotificationToDeliver } from '../mentoring/notifications/store.ts';
import type { Context } from './context.ts';
import type { About } from './words.ts';

type Looks = (
  db: Context['db'],
  notification: NotificationToDeliver,
  reader: Side,
) => Promise<About | null>;

/** What a notification to `reader` tells of as things now are; null where it has become untrue meanwhile. */
export const aboutNow: Looks = (db, notification, reader) => {
  const kind = notification.kind as NotificationKind;
  const look = looks[kind];
  return look ? look(db, notification, reader) : Promise.resolve({ kind } as About);
};

/** What is not told here stays true. */
const looks: Partial<Record<NotificationKind, Looks>> = {
  async 'alert-raised'(db, { subjectId }) {
    const alert = await findAlert(db, subjectId);
    if (!alert || alert.clearedAt) return null;
    const { count } = alert.evidence as AlertEvidence;
    const pattern = { kind: alert.kind as AlertKind, about: alert.about, count };
    return { kind: 'alert-raised', alert: pattern };
  },
  async celebration(db, { subjectId }) {
    const row = await findCelebration(db, subjectId);
    if (!row) return null;
    const celebration = { ...row, kind: row.kind as CelebrationKind };
    return { kind: 'celebration', celebration };
  },
  async 'mentorship-expired'(_db, { mentorship: { requestedBy } }) {
    return { kind: 'mentorship-expired', requestedBy };
  },
  async 'mentorship-closed'(_db, { mentorship: { closeMessage } }) {
    return { kind: 'mentorship-closed', withWords: closeMessage !== null };
  },
  async 'mentorship-reminder'(_db, { mentorship: { state, waitingFor } }, reader) {
    const waits = state === 'requested' && waitingFor === reader;
    return waits ? { kind: 'mentorship-reminder' } : null;
  },
  async 'goal-proposed'(db, { subjectId }) {
    const goal = await findGoal(db, subjectId);
    return goal && awaitsAnswer(goalFacts(goal)) ? { kind: 'goal-proposed' } : null;
  },
  async 'follow-up-promised'(db, { subjectId }, reader) {
    const followUp = await findFollowUp(db, subjectId);
    const stands = followUp?.state === 'open' && followUp.owner === reader;
    return stands ? { kind: 'follow-up-promised' } : null;
  },
  async 'important-date-ahead'(db, { subjectId }) {
    const date = await findImportantDate(db, subjectId);
    return date && !date.mentorAskedAt ? { kind: 'important-date-ahead' } : null;
  },
  async 'important-date-passed'(db, { subjectId }) {
    const date = await findImportantDate(db, subjectId);
    return date && !date.howItWent ? { kind: 'important-date-passed' } : null;
  },
};
