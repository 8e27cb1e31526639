import { fault } from '../faults.ts';
import type { OpenItem, Settings } from '../wire.ts';
import { textOf } from './body.ts';
import { type Cell, cell } from './cell.ts';
import { type Composed, composeAnswers, type Form } from './compose-item.ts';
import type { Answers } from './host-window.ts';
import { type Note, noteAnswers } from './notes.ts';

/** An open item, as every window of the add-in sees it. */
export type HostedItem = {
  open: OpenItem;
  notes: Cell<Note[]>;
  /** What the pane was opened with, by a notification or the question before sending. */
  context: Cell<string>;
  answers: Answers;
  /** What happens to the item, by the names of `Office.EventType`. */
  events: Events;
};

type Listener = (type: string, data: object) => void;
export type Events = { raise: Listener; listen: (listener: Listener) => () => void };

function eventsOf(context: Cell<string>): Events {
  const listeners = new Set<Listener>();
  const raise: Listener = (type, data) => {
    for (const listener of listeners) listener(type, data);
  };
  context.subscribe(() =>
    raise('InitializationContextChanged', { initializationContextData: context.get() }),
  );
  const listen = (listener: Listener) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  return { raise, listen };
}

/** Where the add-in's own properties of an item are kept. */
export type PropertyStore = {
  load: () => Promise<Settings>;
  save: (all: Settings) => Promise<void>;
};

const maxSession = 50_000;

/** An appointment in a form. */
export function composeItem(form: Form, seriesId: string | null, store: PropertyStore): HostedItem {
  const [notes, context] = [cell<Note[]>([]), cell('')];
  const answers = {
    ...commonAnswers(notes, context, store, true),
    ...composeAnswers(form),
    ...sessionAnswers(),
  };
  const open: OpenItem = { mode: 'compose', seriesId };
  return { open, notes, context, answers, events: eventsOf(context) };
}

/** What is only read: its values, its body, and its owner's categories. */
export type Reading = {
  mode: 'readAppointment' | 'readMessage';
  values: Settings;
  body: Composed['body'];
  categories: { get: () => string[]; set: (names: string[]) => Promise<unknown> };
  /** The names that the mailbox knows: no other can be given to an item. */
  known: string[];
};

export function readItem(reading: Reading, store: PropertyStore): HostedItem {
  const [notes, context] = [cell<Note[]>([]), cell('')];
  const { mode, values, body } = reading;
  const answers = {
    ...commonAnswers(notes, context, store, false),
    ...categoryAnswers(reading),
    'body.getAsync': (coercion: string) => (coercion === 'html' ? body : textOf(body)),
  };
  return { open: { mode, values }, notes, context, answers, events: eventsOf(context) };
}

function commonAnswers(
  notes: Cell<Note[]>,
  context: Cell<string>,
  store: PropertyStore,
  isCompose: boolean,
): Answers {
  return {
    ...noteAnswers(notes, isCompose),
    'item.initializationContext': () => context.get(),
    'item.customProperties': () => store.load(),
    'item.saveCustomProperties': (all: Settings) => store.save(all),
  };
}

function categoryAnswers({ categories, known }: Reading): Answers {
  const details = () => categories.get().map((displayName) => ({ displayName, color: 'None' }));
  const check = (names: string[]) => {
    if (!names.every((name) => known.includes(name))) throw fault('InvalidCategory');
  };
  return {
    'categories.getAsync': details,
    'categories.addAsync': async (names: string[]) => {
      check(names);
      await categories.set([...new Set([...categories.get(), ...names])]);
    },
    'categories.removeAsync': async (names: string[]) => {
      await categories.set(categories.get().filter((name) => !names.includes(name)));
    },
  };
}

function sessionAnswers(): Answers {
  const data = new Map<string, string>();
  return {
    'sessionData.getAsync': (name: string) => {
      const value = data.get(name);
      if (value === undefined) throw fault('KeyNotFound');
      return value;
    },
    'sessionData.setAsync': (name: string, value: string) => {
      const size = [...data.values()].join('').length + name.length + value.length;
      if (size > maxSession) throw fault('SessionObjectMaxLengthExceeded');
      data.set(name, value);
    },
    'sessionData.removeAsync': (name: string) => {
      if (!data.delete(name)) throw fault('KeyNotFound');
    },
    'sessionData.getAllAsync': () => Object.fromEntries(data),
    'sessionData.clearAsync': () => data.clear(),
  };
}
