import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { append } from '../../mentoring/events/store.ts';
import { type ChangeNotice, listenForChanges } from '../../platform/changes.ts';
import { newId, openDatabase, type Transaction } from '../../platform/database.ts';
import { createLogger } from '../../platform/log.ts';
import { createTestDatabase } from '../support/database.ts';
import { until } from '../support/until.ts';

const log = createLogger('test', 'silent');

/** Everybody who is asked to listen to a database, as PostgreSQL knows them. */
const terminateListeners = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE datname = current_database() AND query LIKE 'LISTEN%'`;

describe('what is committed', () => {
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  let prisma: ReturnType<typeof openDatabase>;
  let changes: ReturnType<typeof listenForChanges>;
  let heard: ChangeNotice[];
  let gaps: number;

  beforeEach(async () => {
    database = await createTestDatabase();
    prisma = openDatabase(database.url, 4);
    [heard, gaps] = [[], 0];
    changes = listenForChanges(database.url, log, {
      onChange: (notice) => void heard.push(notice),
      onGap: () => gaps++,
    });
    await changes.ready;
  });
  afterEach(async () => {
    await changes.close();
    await prisma.close();
    await database.drop();
  });

  const mentorship = { id: newId(), people: [newId(), newId()] };
  const notice = {
    type: 'mentorship.accepted',
    mentorshipId: mentorship.id,
    people: mentorship.people,
  };
  const accept = (tx: Transaction) =>
    append(tx, mentorship, [
      { type: 'mentorship.accepted', at: new Date(), facts: { by: 'mentor' } },
    ]);
  const moved = {
    meetingId: newId(),
    by: 'mentor' as const,
    from: '2031-03-01T10:00:00.000Z',
    to: '2031-03-02T10:00:00.000Z',
    noticeMinutes: 5,
  };
  const isHeard = (count: number) =>
    until(
      () => heard,
      (all) => all.length >= count,
    );

  it('is heard after the commit, and not before', async () => {
    await prisma.database.$transaction(async (tx) => {
      await accept(tx);
      await sleep(200);
      expect(heard).toEqual([]);
    });
    await isHeard(1);
    expect(heard).toEqual([notice]);
  });

  it('is heard by everybody who listens', async () => {
    const others: ChangeNotice[] = [];
    const second = listenForChanges(database.url, log, {
      onChange: (each) => void others.push(each),
      onGap: () => {},
    });
    await second.ready;
    await prisma.database.$transaction(accept);
    await until(
      () => others.length + heard.length,
      (count) => count === 2,
    );
    await second.close();
  });

  it('is all that is heard: what is rolled back was never said', async () => {
    const rolledBack = prisma.database.$transaction(async (tx) => {
      await accept(tx);
      throw new Error('changed my mind');
    });
    await expect(rolledBack).rejects.toThrow('changed my mind');
    const other = { ...mentorship, id: newId() };
    await prisma.database.$transaction((tx) =>
      append(tx, other, [{ type: 'mentorship.declined', at: new Date(), facts: { by: 'mentor' } }]),
    );
    await isHeard(1);
    expect(heard.map(({ type }) => type)).toEqual(['mentorship.declined']);
  });

  it('says what changed where and whom it concerns, and nothing of what it says', async () => {
    await prisma.database.$transaction((tx) =>
      append(tx, mentorship, [{ type: 'meeting.moved', at: new Date(), facts: moved }]),
    );
    await isHeard(1);
    expect(heard).toEqual([{ ...notice, type: 'meeting.moved' }]);
  });
  it('is heard again after the connection was broken, and the gap is told', async () => {
    expect(gaps).toBe(1);
    const ended = await prisma.database.$queryRawUnsafe<unknown[]>(terminateListeners);
    expect(ended).toHaveLength(1);
    await until(
      () => gaps,
      (count) => count === 2,
    );
    await prisma.database.$transaction(accept);
    await isHeard(1);
    expect(heard).toEqual([notice]);
  });

  it('is not heard any more after closing, and nobody listens then', async () => {
    await changes.close();
    await prisma.database.$transaction(accept);
    await sleep(800);
    expect(heard).toEqual([]);
    expect(await prisma.database.$queryRawUnsafe(terminateListeners)).toEqual([]);
  });
});
