import { inForce } from '../mentoring/agreements/rules.ts';
import { findAgreement, listVersions } from '../mentoring/agreements/store.ts';
import type { AlertEvidence, AlertKind } from '../mentoring/alerts/schema.ts';
import { findAlert } from '../mentoring/alerts/store.ts';
import type { CelebrationKind } from '../mentoring/celebrations/schema.ts';
import { findCelebration } from '../mentoring/celebrations/store.ts';
import { asDay, dayIn } from '../mentoring/fields/rules.ts';
import { findFollowUp } from '../mentoring/follow-ups/store.ts';
import { awaitsAnswer } from '../mentoring/goals/rules.ts';
import { findGoal, goalFacts } from '../mentoring/goals/store.ts';
import { findImportantDate } from '../mentoring/important-dates/store.ts';
import { isAhead } from '../mentoring/important-dates/telling/rules.ts';
import type { RequestWord, Side } from '../mentoring/mentorships/schema.ts';
import type { DeliveryToSend } from '../mentoring/notifications/delivery/outcome/store.ts';
import type { NotificationKind } from '../mentoring/notifications/schema.ts';
import { hasHeard } from '../mentoring/notifications/store.ts';
import { fits, requestKinds } from '../mentoring/notifications/truth/rules.ts';
import { readFacts } from '../mentoring/promises/facts/store.ts';
import { judge } from '../mentoring/promises/rules.ts';
import type { Context } from './context.ts';
import type { About } from './words.ts';

/** A notification, its mentorship, and where its reader lives. */
type Told = DeliveryToSend['items'][number]['notification'] & { timeZone: string };
type Looks = (db: Context['db'], told: Told, reader: Side, now: Date) => Promise<About | null>;

/** What a notification to `reader` tells of as things now are; null where it has become untrue meanwhile. */
export const aboutNow: Looks = async (db, told, reader, now) => {
  const kind = told.kind as NotificationKind;
  if (!fits(kind, told.mentorship, reader)) return null;
  const look = looks[kind];
  return look ? look(db, told, reader, now) : ({ kind } as About);
};

/** A reminder is true as long as its rule would say it. */
const asRuled: Looks = async (db, told, reader, now) => {
  const exchange = told.mentorship.exchange as RequestWord[];
  const judged = judge(await readFacts(db, { ...told.mentorship, exchange }, now), now);
  const tells = judged.flatMap(({ findings }) => findings.flatMap((finding) => finding.tells));
  const stands = tells.some(
    ({ to, kind, subjectId, occurrence }) =>
      to === reader &&
      kind === told.kind &&
      subjectId === told.subjectId &&
      occurrence === told.occurrence,
  );
  return stands ? ({ kind: told.kind } as About) : null;
};

/** The end of a request is no news to who never heard of it. */
const heardOfRequest = (db: Context['db'], { personId, mentorshipId }: Told) =>
  hasHeard(db, personId, requestKinds, mentorshipId);

/** What is not told here is true while the state of its mentorship allows it. */
const looks: Partial<Record<NotificationKind, Looks>> = {
  async 'alert-raised'(db, { subjectId }) {
    const alert = await findAlert(db, subjectId);
    if (!alert || alert.clearedAt) return null;
    const evidence = alert.evidence as AlertEvidence;
    const pattern = { kind: alert.kind as AlertKind, about: alert.about, evidence };
    return { kind: 'alert-raised', alert: pattern };
  },
  async celebration(db, { subjectId }) {
    const row = await findCelebration(db, subjectId);
    if (!row) return null;
    const celebration = { ...row, kind: row.kind as CelebrationKind };
    return { kind: 'celebration', celebration };
  },
  async 'mentorship-expired'(db, told, reader) {
    const { requestedBy } = told.mentorship;
    const knows = requestedBy === reader || (await heardOfRequest(db, told));
    return knows ? { kind: 'mentorship-expired', requestedBy } : null;
  },
  async 'mentorship-withdrawn'(db, told) {
    return (await heardOfRequest(db, told)) ? { kind: 'mentorship-withdrawn' } : null;
  },
  async 'mentorship-closed'(_db, { mentorship: { closeMessage } }) {
    return { kind: 'mentorship-closed', withWords: closeMessage !== null };
  },
  async 'agreement-written'(db, told, reader) {
    const [newest] = await listVersions(db, told.mentorshipId);
    const written = await findAgreement(db, told.subjectId);
    const stands = newest?.version === written?.version && !newest?.signedAt[reader];
    return stands ? { kind: 'agreement-written' } : null;
  },
  async 'agreement-agreed'(db, told) {
    const binding = inForce(await listVersions(db, told.mentorshipId));
    const agreed = await findAgreement(db, told.subjectId);
    return binding?.version === agreed?.version ? { kind: 'agreement-agreed' } : null;
  },
  async 'goal-proposed'(db, { subjectId }) {
    const goal = await findGoal(db, subjectId);
    return goal && awaitsAnswer(goalFacts(goal)) ? { kind: 'goal-proposed' } : null;
  },
  async 'goal-answered'(db, { subjectId }) {
    const goal = await findGoal(db, subjectId);
    const stands = goal && !awaitsAnswer(goalFacts(goal)) && goal.state !== 'dropped';
    return stands ? { kind: 'goal-answered' } : null;
  },
  async 'follow-up-promised'(db, { subjectId }, reader) {
    const followUp = await findFollowUp(db, subjectId);
    const stands = followUp?.state === 'open' && followUp.owner === reader;
    return stands ? { kind: 'follow-up-promised' } : null;
  },
  async 'follow-up-due'(db, told, reader, now) {
    const followUp = await findFollowUp(db, told.subjectId);
    if (!followUp || !(await asRuled(db, told, reader, now))) return null;
    return { kind: 'follow-up-due', today: asDay(followUp.dueOn) === dayIn(told.timeZone, now) };
  },
  'first-meeting-due': asRuled,
  'agreement-review': asRuled,
  'feedback-due': asRuled,
  'end-reached': asRuled,
  async 'important-date-ahead'(db, { subjectId, timeZone }, _reader, now) {
    const date = await findImportantDate(db, subjectId);
    return date && isAhead(date, timeZone, now) ? { kind: 'important-date-ahead' } : null;
  },
  async 'important-date-passed'(db, { subjectId }) {
    const date = await findImportantDate(db, subjectId);
    return date && !date.howItWent ? { kind: 'important-date-passed' } : null;
  },
};
