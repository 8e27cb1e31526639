import { parseArgs } from 'node:util';
import { z } from 'zod';
import { type Explanation, explain } from '../mentoring/promises/explaining/rules.ts';
import { type Said, saidUntil } from '../mentoring/promises/explaining/store.ts';
import { written } from '../mentoring/promises/finding/rules.ts';
import { asOf, type History } from '../mentoring/promises/history/rules.ts';
import { readHistory } from '../mentoring/promises/history/store.ts';
import { openDatabase } from '../platform/database.ts';
import { embeddedPostgres } from '../platform/embedded-postgres.ts';
import { readConfig } from '../platform/process.ts';

const usage = `npm run explain -- <mentorship id> [--on <date, as 2026-03-14, or moment, as 2026-03-14T09:00Z>]`;

/** `npm run explain`: rule by rule, why something was or was not raised in a mentorship on a day. */
async function main(): Promise<void> {
  const asked = readArguments(process.argv.slice(2));
  if (!asked) return fail(usage);
  const { databaseUrl } = readConfig();
  const postgres = databaseUrl ? null : await embeddedPostgres('.accord');
  const { database, close } = openDatabase(databaseUrl ?? postgres?.url ?? '', 2);
  try {
    const history = await readHistory(database, asked.id);
    if (!history) return fail(`There is no mentorship ${asked.id}.`);
    write(report(history, asked.at, await saidUntil(database, asked.id, asked.at)));
  } finally {
    await close();
    await postgres?.stop();
  }
}

function fail(why: string): void {
  write(why);
  process.exitCode = 1;
}

function readArguments(args: string[]): { id: string; at: Date } | null {
  const { positionals, values } = parseArgs({
    args,
    options: { on: { type: 'string' } },
    allowPositionals: true,
  });
  const id = z.uuid().safeParse(positionals[0]);
  const on = values.on;
  // Of a day, what stood when it was over.
  const at = on ? new Date(/^\d{4}-\d\d-\d\d$/.test(on) ? `${on}T23:59:59.999Z` : on) : new Date();
  return id.success && !Number.isNaN(at.getTime()) ? { id: id.data, at } : null;
}

function report(history: History, at: Date, said: Said): string {
  const { state, acceptedAt } = asOf(history, at).mentorship;
  const since = acceptedAt ? `, accepted ${written(acceptedAt)}` : '';
  return [
    `Mentorship ${history.mentorship.id} at ${written(at)}: ${state}${since}`,
    '',
    ...explain(history, at).map(line),
    '',
    'In fact, until then:',
    ...said.alerts.map(
      ({ kind, about, raisedAt, clearedAt }) =>
        `  ${written(raisedAt)}  alert ${kind} about ${about ?? 'both'}${clearedAt ? `, cleared ${written(clearedAt)}` : ', stands'}`,
    ),
    ...said.notifications.map(
      ({ kind, to, createdAt, deliveredAt, failure }) =>
        `  ${written(createdAt)}  ${kind} to the ${to}, ${outcome(deliveredAt, failure)}`,
    ),
  ].join('\n');
}

const outcome = (deliveredAt: Date | null, failure: string | null): string =>
  deliveredAt ? `delivered ${written(deliveredAt)}` : (failure ?? 'not delivered yet');

function line({ rule, about, stands, because, says, changesAt }: Explanation): string {
  const mark = stands ? '●' : '○';
  const whom = about ? ` (${about})` : '';
  const to = says.map((telling) => telling.to).join(' and ');
  const speaks = to ? `; said once to the ${to}` : '';
  const next = changesAt ? `; looked at again ${written(changesAt)}` : '';
  return `${mark} ${(rule + whom).padEnd(34)} ${because}${speaks}${next}`;
}

const write = (text: string) => process.stdout.write(`${text}\n`);

await main();
