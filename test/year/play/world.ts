import type { Side } from '../../../mentoring/mentorships/schema.ts';
import { rememberPerson } from '../../../mentoring/people/store.ts';
import { type Config, parseConfig } from '../../../platform/config.ts';
import type { Prisma } from '../../../platform/database.ts';
import { createLogger } from '../../../platform/log.ts';
import type { Sandbox } from '../../../sandbox/app.ts';
import { startWorker } from '../../../worker/start.ts';
import { eachOf } from '../../histories/crowd.ts';
import { environmentFor } from '../../support/accord.ts';
import { sandboxClient } from '../../support/sandbox.ts';
import { type History, type Somebody, sides } from '../history.ts';

/** A mentorship as it is played: its history, and what its people and things are called in the database. */
export type Life = {
  history: History;
  mentorshipId: string;
  people: Record<Side, string>;
  /** Ids of meetings, follow-ups, goals, milestones and dates by their names in the history. */
  ids: Map<string, string>;
};

/** A worker on a migrated database of its own whose clock stands where it is put, and the people who live in it. */
export type World = Awaited<ReturnType<typeof makeWorld>>;

export async function makeWorld(sandbox: Sandbox, databaseUrl: string, histories: History[]) {
  const config: Config & { databaseUrl: string } = {
    ...parseConfig(environmentFor(sandbox, 3000)),
    databaseUrl,
    deliveriesPerSecond: 10_000,
  };
  let clock = histories[0]?.acts[0]?.at ?? 0;
  const now = () => new Date(clock);
  // What runs by the clock is run by hand: its clock is not the machine's.
  const worker = await startWorker(config, createLogger('year', config.logLevel), {
    now,
    schedules: {},
  });
  const { db, queues } = worker.context;
  // Calendars are told of by hand as well.
  await queues.queue('calendar').pause();
  const everybody = [
    ...new Set(histories.flatMap(({ people }) => sides.map((side) => people[side]))),
  ];
  const ids = new Map<Somebody, string>();
  const entraIds = new Map<string, string>();
  await eachOf(everybody, 8, async (somebody) => {
    const { id, entraId } = await settleIn(somebody);
    ids.set(somebody, id);
    entraIds.set(id, entraId);
  });
  const idOf = (somebody: Somebody) => ids.get(somebody) ?? '';

  /** Writes somebody into the tenant and the database, with a calendar that is watched as far as anybody can see. */
  async function settleIn({ name, zone, hours, prefers }: Somebody) {
    const {
      id: entraId,
      displayName,
      mail,
    } = await sandboxClient(sandbox).post('/sandbox/people', { displayName: name });
    const known = { id: entraId, displayName, mail, jobTitle: null, tenantId: sandbox.tenantId };
    const { id } = await rememberPerson(db, known);
    const workingHours: Prisma.InputJsonObject = { ...hours, zone };
    await db.person.update({
      where: { id },
      data: { timeZone: zone, workingHours, preferences: prefers },
    });
    return { id, entraId };
  }

  // Every calendar looks watched for good: the tenant's clock is not that of the year.
  await db.$executeRaw`CREATE FUNCTION watched_for_good() RETURNS trigger LANGUAGE plpgsql AS
    'BEGIN NEW.expires_at := timestamptz ''2100-01-01''; RETURN NEW; END'`;
  await db.$executeRaw`CREATE TRIGGER watched_for_good BEFORE INSERT OR UPDATE ON subscription
    FOR EACH ROW EXECUTE FUNCTION watched_for_good()`;

  const lives: Life[] = histories.map((history) => ({
    history,
    mentorshipId: '',
    people: { mentor: idOf(history.people.mentor), mentee: idOf(history.people.mentee) },
    ids: new Map(),
  }));

  return {
    sandbox,
    lives,
    context: worker.context,
    tenantId: sandbox.tenantId,
    entraIdOf: (personId: string) => entraIds.get(personId) ?? '',
    goTo: (at: number) => {
      clock = at;
    },
    close: worker.close,
  };
}
