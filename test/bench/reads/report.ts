import { atMost, type Taken } from './on-schedule.ts';

/** What the product is to hold: milliseconds of the 99th percentile, and how much worse it may be with a hundred times the data. */
const target = { ms: 25, times: 1.5 };

type Measured = {
  mentorships: number;
  meetings: number;
  readers: number;
  taken: Taken[];
  memory: number | null;
};

const ms = (value: number) => `${value.toFixed(1)} ms`;
const grouped = (count: number) => count.toLocaleString('en');

function sayOne(say: (line: string) => void, measured: Measured): void {
  const { mentorships, meetings, readers, taken, memory } = measured;
  say(
    `  ${grouped(mentorships)} mentorships, ${grouped(meetings)} meetings, ${readers} people signed in:`,
  );
  say(
    `    ${taken.length} reads: ${ms(atMost(taken, 0.5))} (median), ${ms(atMost(taken, 0.99))} (99th percentile), ${ms(atMost(taken, 1))} (worst)`,
  );
  say(`    the server's memory: ${memory ?? '?'} MB`);
}

/** The reads with few and with many mentorships, and each route with both. */
export function sayReads(say: (line: string) => void, few: Measured, many: Measured): void {
  for (const measured of [few, many]) sayOne(say, measured);
  const [ofFew, ofMany] = [atMost(few.taken, 0.99), atMost(many.taken, 0.99)];
  say(`  target: a 99th percentile under ${target.ms} ms, and at most ${target.times} times that`);
  say(`  of the hundredth part: ${ms(ofMany)}, ${(ofMany / ofFew).toFixed(2)} times ${ms(ofFew)}`);
  say('  99th percentile, and worst, of each route:');
  for (const route of new Set(many.taken.map((each) => each.route))) {
    const [one, other] = [few, many].map(({ taken }) => {
      const of = taken.filter((each) => each.route === route);
      return `${ms(atMost(of, 0.99))}, ${ms(atMost(of, 1))}`;
    });
    say(`    ${route.padEnd(22)} ${one}; with many ${other}`);
  }
}
