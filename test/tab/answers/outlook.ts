import {
  ImportantDate,
  ImportantDateChange,
  NewImportantDate,
} from '../../../mentoring/important-dates/schema.ts';
import { type Answer, list, notFound, ok, type World } from '../api.ts';
import type { Answers, Asked } from './all.ts';

let made = 0;
const newId = () => `0197a000-0000-7000-8000-00000d${String(++made).padStart(6, '0')}`;

const datesOf = (world: World, { id, method, route, searchParams }: Asked): Answer => {
  world.importantDates ??= [];
  const mentorship = world.mentorships.find((each) => each.id === id);
  if (!mentorship) return notFound;
  if (method === 'GET') {
    const eventId = searchParams.get('eventId');
    const own = world.importantDates.filter((each) => each.mentorshipId === id);
    return list(eventId ? own.filter((each) => each.eventId === eventId) : own);
  }
  const { eventId, ...asked } = NewImportantDate.parse(route.request().postDataJSON());
  const date = ImportantDate.parse({
    ...asked,
    id: newId(),
    mentorshipId: id,
    note: asked.note ?? null,
    howItWent: null,
    addedBy: mentorship.role,
    addedAt: new Date().toISOString(),
    version: 1,
  });
  world.importantDates.push({ ...date, eventId });
  return { status: 201, body: date };
};

const oneDate = (world: World, { id, method, route }: Asked): Answer => {
  const date = world.importantDates?.find((each) => each.id === id);
  if (!date) return notFound;
  if (method === 'DELETE') {
    world.importantDates = world.importantDates?.filter((each) => each !== date);
    return { status: 204, body: null };
  }
  const { version, ...change } = ImportantDateChange.parse(route.request().postDataJSON());
  if (version !== date.version) return { status: 409, body: { title: 'Changed meanwhile' } };
  return ok(Object.assign(date, change, { version: date.version + 1 }));
};

const join = 'https://teams.microsoft.com/l/meetup-join/19%3ameeting_new/0';

/** What only the pane asks for: a meeting by its entry in the calendar, dates that matter, online meetings. */
export const outlookAnswers: Answers = (world, asked) => {
  const { noun, id, act } = asked;
  if (noun === 'meetings' && id === 'by-event') {
    const found = world.byEvent?.[decodeURIComponent(act)];
    return found ? ok(found) : notFound;
  }
  if (noun === 'mentorships' && act === 'online-meeting')
    return { status: 201, body: { joinUrl: join } };
  if (noun === 'mentorships' && act === 'important-dates') return datesOf(world, asked);
  return noun === 'important-dates' ? oneDate(world, asked) : null;
};
