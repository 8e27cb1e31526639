import { fault } from '../faults.ts';
import { cleanHtml, htmlOf, textOf } from './body.ts';
import type { Answers } from './host-window.ts';
import { type Invited, once, readPeople, toDetails } from './people.ts';

/** An appointment while it is written. */
export type Composed = {
  subject: string;
  location: string;
  start: Date;
  end: Date;
  required: Invited[];
  optional: Invited[];
  /** HTML. */
  body: string;
};

/** The form that an appointment is written in. */
export type Form = {
  read: () => Composed;
  write: (change: Partial<Composed>) => void;
  organizer: Invited;
  /** As in Exchange; null until it is saved. */
  itemId: () => string | null;
  recurrence: () => object | null;
  /** Saves without sending, and resolves with the id. */
  save: () => Promise<string>;
  close: () => void;
};

const most = 500;

/** What an add-in may ask of an appointment that is being written. */
export function composeAnswers(form: Form): Answers {
  const { read, write } = form;
  return {
    'subject.getAsync': () => read().subject,
    'subject.setAsync': (subject: string) => write({ subject }),
    'location.getAsync': () => read().location,
    'location.setAsync': (location: string) => write({ location }),
    ...timeAnswers(form),
    ...peopleAnswers(form, 'required'),
    ...peopleAnswers(form, 'optional'),
    ...bodyAnswers(form),
    ...placeAnswers(form),
    'organizer.getAsync': () => toDetails(form.organizer, 'organizer'),
    'recurrence.getAsync': () => form.recurrence(),
    'item.getItemIdAsync': () => {
      const id = form.itemId();
      if (id === null) throw fault('ItemNotSaved');
      return id;
    },
    'item.saveAsync': () => form.save(),
    'item.close': () => form.close(),
    // As on the web: categories of what is being written are out of an add-in's reach.
    'categories.getAsync': refuse,
    'categories.addAsync': refuse,
    'categories.removeAsync': refuse,
  };
}

function refuse(): never {
  throw fault('NotSupported');
}

function timeAnswers({ read, write }: Form): Answers {
  return {
    'start.getAsync': () => read().start,
    'start.setAsync': (start: Date) => {
      // The length stays.
      const { start: old, end } = read();
      write({ start, end: new Date(start.getTime() + end.getTime() - old.getTime()) });
    },
    'end.getAsync': () => read().end,
    'end.setAsync': (end: Date) => {
      if (end < read().start) throw fault('InvalidEndTime');
      write({ end });
    },
  };
}

function peopleAnswers({ read, write }: Form, whose: 'required' | 'optional'): Answers {
  const put = (people: Invited[]) => {
    if (people.length > most) throw fault('NumberOfRecipientsExceeded');
    write({ [whose]: once(people) });
  };
  return {
    [`${whose}Attendees.getAsync`]: () => read()[whose].map((one) => toDetails(one)),
    [`${whose}Attendees.setAsync`]: (people: string[]) => put(readPeople(people)),
    [`${whose}Attendees.addAsync`]: (people: string[]) =>
      put([...read()[whose], ...readPeople(people)]),
  };
}

function bodyAnswers({ read, write }: Form): Answers {
  const html = (data: string, coercion: string) =>
    coercion === 'html' ? cleanHtml(data) : htmlOf(data);
  return {
    'body.getTypeAsync': () => 'html',
    'body.getAsync': (coercion: string) =>
      coercion === 'html' ? read().body : textOf(read().body),
    'body.setAsync': (data: string, coercion: string) => write({ body: html(data, coercion) }),
    'body.prependAsync': (data: string, coercion: string) =>
      write({ body: html(data, coercion) + read().body }),
  };
}

type Place = { id: string; type: string };

/** Places of the calendar's form: one, of the kind that is a mere name. */
function placeAnswers({ read, write }: Form): Answers {
  const here = () => {
    const { location } = read();
    const locationIdentifier = { id: location, type: 'custom' };
    return location ? [{ locationIdentifier, displayName: location, emailAddress: '' }] : [];
  };
  return {
    'enhancedLocation.getAsync': here,
    'enhancedLocation.addAsync': ([place]: Place[]) => {
      if (place?.type !== 'custom') throw fault('InvalidParameterValueError');
      write({ location: place.id });
    },
    'enhancedLocation.removeAsync': (places: Place[]) => {
      if (places.some(({ id }) => id === read().location)) write({ location: '' });
    },
  };
}
