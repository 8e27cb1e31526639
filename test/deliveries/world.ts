import { DateTime } from 'luxon';
import type { Context } from '../../worker/context.ts';
import { sweepDeliveries } from '../../worker/jobs/sweeps.ts';
import { type Options, startAccord } from '../support/accord.ts';
import { letHear } from '../support/heard.ts';
import { activePair } from '../support/pair.ts';
import { quiet as untilQuiet } from '../support/quiet.ts';
import type { SandboxPerson } from '../support/sandbox.ts';
import { openPostOffice } from './post-office.ts';

export type Entry = { activityType: string; previewText: string; topic: { webUrl: string } };

/** Accord with a mail server, a pair, and a clock that is moved. The mentee, Jonas, works in Stockholm. */
export async function openWorld({ mail = true, ...options }: Options & { mail?: boolean } = {}) {
  const post = await openPostOffice();
  const clock = { at: Date.now() };
  const accord = await startAccord({
    ...options,
    now: () => new Date(clock.at),
    settings: {
      ...(mail ? { mail: { url: post.url, from: 'Accord <accord@northwind.example>' } } : {}),
      ...options.settings,
    },
    patience: { timeoutMs: 500, ...options.patience },
  });
  const { api, tenant, db } = accord;
  const context = accord.worker?.context;
  if (!context) throw new Error('no worker');
  const { queues } = context;
  const quiet = () => untilQuiet({ queues, db }, { restMs: 20 });
  const { id, mentor, mentee } = await activePair(accord);
  await letHear({ db, queues }, quiet);

  const feed = async ({ id }: SandboxPerson): Promise<Entry[]> => tenant.activity(id);
  const said = async (person: SandboxPerson) =>
    (await feed(person)).map(({ previewText }) => previewText);
  const prefer = (preferences: object) => api(mentee.id, 'PUT', '/me/preferences', preferences);

  /** Moves the clock to a weekday and wall time in Stockholm, the next one there is, and lets the sweep look. */
  async function become(weekday: number, time: string) {
    const now = DateTime.fromMillis(clock.at, { zone: 'Europe/Stockholm' });
    const [hour = 0, minute = 0, second = 0] = time.split(':').map(Number);
    const then = now.set({ weekday: weekday as 1, hour, minute, second, millisecond: 0 });
    clock.at = (then > now ? then : then.plus({ weeks: 1 })).toMillis();
    await look();
  }
  async function pass(ms: number) {
    clock.at += ms;
    await look();
  }
  async function look() {
    await sweepDeliveries(context as Context);
    await quiet();
  }

  /** The mentor proposes a goal to the mentee, or writes down a promise of theirs. Resolves with its id. */
  async function propose(): Promise<string> {
    const goal = { title: 'Speak up', measure: 'One question', targetDate: '2040-01-31' };
    return made(await api(mentor.id, 'POST', `/mentorships/${id}/goals`, goal));
  }
  async function promise(): Promise<string> {
    const promised = { title: 'Read', kind: 'resource', dueOn: '2040-01-01', ownerId: mentee.id };
    return made(await api(mentor.id, 'POST', `/mentorships/${id}/follow-ups`, promised));
  }
  const made = async ({ status, body }: { status: number; body: { id: string } }) => {
    if (status !== 201) throw new Error(JSON.stringify(body));
    await quiet();
    return body.id;
  };
  /** The mentee reaches a goal of their own. */
  async function achieve() {
    const goal = { title: 'Ask', measure: 'One question', targetDate: '2040-01-31' };
    const { body } = await api(mentee.id, 'POST', `/mentorships/${id}/goals`, goal);
    await api(mentee.id, 'POST', `/goals/${body.id}/achieve`, {});
    await quiet();
  }

  const pending = () => db.notification.findMany({ where: { deliveredAt: null, failure: null } });

  async function close() {
    await accord.close();
    await world.post.close();
  }

  const world = {
    ...accord,
    ...{
      id,
      mentor,
      mentee,
      clock,
      post,
      quiet,
      queues,
      context,
      feed,
      said,
      prefer,
      become,
      pass,
      look,
    },
    ...{ propose, promise, achieve, pending, close, now: () => new Date(clock.at) },
  };
  return world;
}

export type World = Awaited<ReturnType<typeof openWorld>>;
