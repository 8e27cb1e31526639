import { openDatabase } from '../../platform/database.ts';
import { freePort } from '../../platform/embedded-postgres.ts';
import { chance } from '../histories/random.ts';
import { environmentFor } from '../support/accord.ts';
import { sandboxClient } from '../support/sandbox.ts';
import { fill } from './reads/fill.ts';
import { sendOnSchedule } from './reads/on-schedule.ts';
import { signIn } from './reads/readers.ts';
import { readsOf } from './reads/visits.ts';
import { memoryOf, type Stage } from './stage.ts';

const perSecond = 200;
const seconds = { warmUp: 10, measured: 20 };
/** Both people of so many mentorships are signed in: more than the measurement needs to meet few of them twice. */
const most = 500;

/**
 * How long the tab waits for what it reads, with so many mentorships of a hundred meetings each in the database, while
 * two hundred reads are sent every second.
 */
export async function measureReads(stage: Stage, mentorships: number) {
  const [port, sandboxPort] = [await freePort(), await freePort()];
  const [url, sandboxUrl] = [`http://localhost:${port}`, `http://localhost:${sandboxPort}`];
  const flags = ['--port', String(sandboxPort), '--app-url', url, '--empty'];
  await stage.start('sandbox', 'sandbox/main.ts', flags, {}, `${sandboxUrl}/sandbox/app`);
  const registration = await (await fetch(`${sandboxUrl}/sandbox/app`)).json();
  await fill(stage.databaseUrl, registration.tenantId, mentorships);
  const { database: db, close } = openDatabase(stage.databaseUrl, 4);
  const readers = await signIn(db, sandboxClient({ url: sandboxUrl }), most);
  const meetings = await db.meeting.count();
  await close();

  const env = { ...environmentFor(registration, port), ...stage.env };
  const { script } = await stage.start('server', 'server/main.ts', [], env, `${url}/readyz`);
  const dice = chance(mentorships);
  const send = (duration: number) =>
    sendOnSchedule(
      `http://127.0.0.1:${port}`,
      readsOf(readers, duration * perSecond, dice),
      perSecond,
    );
  await send(seconds.warmUp);
  const taken = await send(seconds.measured);
  return { mentorships, meetings, readers: readers.length, taken, memory: memoryOf(script) };
}
