import type { History } from './history.ts';
import type { Chronicle } from './oracle.ts';

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** The days of a mentorship on which something was done, raised, cleared or said, a line each, as a person may read it. */
export function tableOf({ name, people, acts }: History, { alerts, sayings }: Chronicle): string {
  const { mentor, mentee } = people;
  const lines: [number, string][] = [
    ...acts.map(({ at, by, act }): [number, string] => [at, `the ${by}: ${act}`]),
    ...alerts.flatMap(({ kind, about, raisedAt, clearedAt }): [number, string][] => [
      [raisedAt, `raised: ${kind}, ${about ?? 'both'}`],
      ...(clearedAt
        ? [[clearedAt, `cleared: ${kind}, ${about ?? 'both'}`] as [number, string]]
        : []),
    ]),
    ...sayings.flatMap(({ to, kind, about, end }): [number, string][] =>
      end?.what === 'reached' ? [[end.at, `to the ${to}: ${kind} ${about}`.trim()]] : [],
    ),
  ];
  const days = new Map<string, string[]>();
  for (const [at, what] of lines.sort(([a], [b]) => a - b)) {
    days.set(dayOf(at), [...(days.get(dayOf(at)) ?? []), what]);
  }
  return [
    `${name}: mentor in ${mentor.zone}, mentee in ${mentee.zone}`,
    ...[...days].map(([day, of]) => `${day}  ${of.join(' · ')}`),
  ].join('\n');
}
