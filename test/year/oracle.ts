import type { Side } from '../../mentoring/mentorships/schema.ts';
import { type History, sides } from './history.ts';
import { type Book, blankBook, type Happening, letTimePass } from './oracle/book.ts';
import { isWanted, mayReach } from './oracle/reaching.ts';
import { dueNow, keptNow, type Said, saidOf, saidOfAlert, stillTrue } from './oracle/saying.ts';
import { type Stands, silentDays, silentSince, standing } from './oracle/standing.ts';
import { minute } from './oracle/time.ts';
import { write } from './oracle/writing.ts';

/**
 * What Accord has to do in one mentorship, half hour by half hour, by somebody who knows its rules from their
 * description and has never seen how it goes about them: slow, simple, and with nothing remembered that could be
 * looked up in the book of what happened.
 */
export type Alert = Stands & { raisedAt: number; clearedAt: number | null };
export type Saying = Said & { at: number; end: End };
/** What became of something said: it reached its receiver, had become untrue by then, or nobody wanted to hear it. */
type End = { what: 'reached' | 'untrue' | 'unwanted'; at: number } | null;
export type Chronicle = { alerts: Alert[]; sayings: Saying[] };

const step = 30 * minute;

export function chronicle(history: History, until: number): Chronicle {
  const book = blankBook(history);
  const alerts: Alert[] = [];
  let sayings: Saying[] = [];
  let waiting: Saying[] = [];
  const heard = new Set<string>();
  const acts = [...history.acts];
  for (let at = acts[0]?.at ?? until; at <= until; at += step) {
    const happened = letTimePass(book, at);
    const said = happened.flatMap((what) => saidByTime(book, what));
    for (let act = acts[0]; act && act.at <= at; act = acts[0]) {
      acts.shift();
      write(book, act);
      said.push(...saidOf(book, act));
    }
    const stands = standing(book);
    said.push(...settle(alerts, stands, at), ...silences(book, stands), ...dueNow(book));
    const news = said
      .filter((each) => each.once === undefined || isNews(heard, each))
      .map((each) => ({ ...each, at, end: null }));
    // What was untrue when its turn came, and is so again, is said as if for the first time.
    sayings = sayings.filter(
      (each) => each.once === undefined || !news.some((again) => keyOf(again) === keyOf(each)),
    );
    sayings.push(...news);
    waiting = deliver(book, [...waiting, ...news], stands, sayings);
    for (const each of sayings) if (isTakenBack(each)) heard.delete(keyOf(each));
  }
  return { alerts, sayings };
}

function isNews(heard: Set<string>, said: Said): boolean {
  const key = keyOf(said);
  if (heard.has(key)) return false;
  heard.add(key);
  return true;
}

const keyOf = ({ to, kind, about, once }: Said): string => `${to} ${kind} ${about} ${once}`;

/** Of dates nobody speaks twice: after a rest there is the next one. */
const isTakenBack = ({ kind, end }: Saying): boolean =>
  end?.what === 'untrue' && !kind.startsWith('important-date-');

/** A request that expired is told to who waited, and to the mentee in any case; a pause that ended, to both. */
function saidByTime(book: Book, what: Happening): Said[] {
  if (what === 'held') return keptNow(book);
  const onlyMentee = what === 'expired' && book.waitingFor === 'mentor';
  const to: readonly Side[] = onlyMentee ? ['mentee'] : sides;
  return to.map((side) => ({ to: side, kind: `mentorship-${what}`, about: '' }));
}

/** Brings the alerts into line with what stands, and says what is new. */
function settle(alerts: Alert[], stands: Stands[], at: number): Said[] {
  const isSame = (a: Stands, b: Stands) => a.kind === b.kind && a.about === b.about;
  const open = alerts.filter(({ clearedAt }) => clearedAt === null);
  for (const alert of open) {
    if (!stands.some((each) => isSame(each, alert))) alert.clearedAt = at;
  }
  const raised = stands.filter((each) => !open.some((alert) => isSame(alert, each)));
  alerts.push(...raised.map((each) => ({ ...each, raisedAt: at, clearedAt: null })));
  return raised.flatMap(saidOfAlert);
}

/** Who is silent hears of it on days 7, 14 and 21, each once a silence; of two days at once only the later. */
function silences(book: Book, stands: Stands[]): Said[] {
  return stands.flatMap(({ kind, about }) => {
    if (kind !== 'silence' || !about) return [];
    const days = [21, 14, 7].find((each) => silentDays(book, about) >= each);
    const once = `${silentSince(book, about)} ${days}`;
    return [{ to: about, kind: 'alert-raised' as const, about: `silence ${about}`, once }];
  });
}

/** What waits reaches who is to hear it once they may be reached, unless it has become untrue. Returns what still waits. */
function deliver(book: Book, waiting: Saying[], stands: Stands[], sayings: Saying[]): Saying[] {
  const { at, history } = book;
  const heard = () => sayings.filter(({ end }) => end?.what === 'reached');
  return waiting.filter((saying) => {
    if (!isWanted(history.people[saying.to], saying)) saying.end = { what: 'unwanted', at };
    else if (mayReach(book, saying))
      saying.end = { what: stillTrue(book, saying, stands, heard()) ? 'reached' : 'untrue', at };
    return saying.end === null;
  });
}
