import type { Act, History } from '../history.ts';
import { type Book, blankBook, letTimePass, named } from '../oracle/book.ts';
import { hour, wall } from '../oracle/time.ts';
import { write } from '../oracle/writing.ts';

/**
 * Of what somebody would do, that which can be done as things then stand, in order. No two acts of one mentorship fall
 * on the same half hour, and none on one at which a meeting ends: what comes first would be anybody's guess.
 */
export function keepPossible(history: History): History {
  const book = blankBook(history);
  const taken = new Set<number>();
  const wishes = [...history.acts].sort((a, b) => a.at - b.at);
  const acts: Act[] = [];
  for (let wish = wishes.shift(); wish; wish = wishes.shift()) {
    if (taken.has(wish.at)) {
      const later = { ...wish, at: wish.at + hour / 2 };
      const place = wishes.findIndex(({ at }) => at > later.at);
      wishes.splice(place < 0 ? wishes.length : place, 0, later);
      continue;
    }
    letTimePass(book, wish.at);
    if (!isPossible(book, wish)) continue;
    write(book, wish);
    acts.push(wish);
    taken.add(wish.at);
    if ('end' in wish) taken.add(wish.end).add(wish.start);
  }
  return { ...history, acts };
}

function isPossible(book: Book, act: Act): boolean {
  const { state } = book;
  switch (act.act) {
    case 'request':
      return state === 'nothing';
    case 'accept':
    case 'decline':
      return state === 'requested' && act.by !== book.requestedBy;
    case 'ask':
      return state === 'requested' && book.waitingFor === act.by && act.by !== book.requestedBy;
    case 'reply':
      return state === 'requested' && book.waitingFor === act.by && act.by === book.requestedBy;
    case 'withdraw':
      return state === 'requested' && act.by === book.requestedBy;
    case 'pause':
      return state === 'active' && act.until > today(book, act);
    case 'resume':
      return state === 'paused';
    case 'schedule':
      return state === 'active' && act.start > act.at;
    default:
      return (state === 'active' || state === 'paused') && isPossibleMeanwhile(book, act);
  }
}

const today = ({ history }: Book, { by, at }: Act): string =>
  wall(history.people[by].zone, at).date;

const has = (all: { name: string }[], name: string): boolean =>
  all.some((each) => each.name === name);

/** The same of what can be done only while the two go on with each other. */
function isPossibleMeanwhile(book: Book, act: Act): boolean {
  switch (act.act) {
    case 'sign':
      return book.versions.at(-1)?.signed.includes(act.by) === false;
    case 'call-off':
    case 'move':
    case 'miss':
    case 'note':
      return has(book.meetings, act.meeting) && isPossibleOfMeeting(book, act);
    case 'promise':
      return act.dueOn >= today(book, act) && (!act.meeting || has(book.meetings, act.meeting));
    case 'put-off':
    case 'do':
    case 'drop': {
      const promise = book.followUps.find(({ name }) => name === act.followUp);
      if (!promise?.open) return false;
      if (act.act === 'put-off') return act.dueOn >= today(book, act);
      return act.act === 'drop' || promise.owner === act.by;
    }
    case 'mark-date':
      return act.on >= today(book, act);
    case 'tell-date':
      return book.dates.some(({ name, on }) => name === act.date && on < today(book, act));
    default:
      return isPossibleOfGoal(book, act);
  }
}

type OfMeeting = Act & { act: 'call-off' | 'move' | 'miss' | 'note' };

function isPossibleOfMeeting(book: Book, act: OfMeeting): boolean {
  const { state, start, organizer, notes } = named(book.meetings, act.meeting);
  const stands = state === 'scheduled' && start > act.at;
  switch (act.act) {
    case 'call-off':
      return stands;
    case 'move':
      return stands && organizer === act.by && act.start > act.at;
    case 'miss':
      return state === 'held';
    case 'note':
      return (state === 'held' || state === 'missed') && !notes;
  }
}

function isPossibleOfGoal(book: Book, act: Act): boolean {
  if (!('goal' in act) || act.act === 'goal') return true;
  const goal = book.goals.find(({ name }) => name === act.goal);
  if (!goal) return false;
  switch (act.act) {
    case 'accept-goal':
      return goal.state === 'proposed';
    case 'plan':
      return goal.state !== 'achieved';
    case 'achieve':
      return goal.state === 'active';
    case 'reach':
      return (
        goal.state === 'active' &&
        goal.milestones.find(({ reached }) => !reached)?.name === act.milestone
      );
  }
}
