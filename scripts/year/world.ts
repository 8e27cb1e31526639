import type { Side } from '../../mentoring/mentorships/schema.ts';
import { type Cast, castOf } from '../demo.ts';
import { type As, speaker } from '../speaker.ts';
import type { Days, When } from './days.ts';

/** What those who live through the year can do: in Accord, and in their own Outlook. */
export type World = {
  days: Days;
  cast: Cast;
  accord: As;
  graph: As;
  /** Of their mentorship, once it was asked for: `/mentorships/<id>`. */
  home: string;
  /** The week's meeting, as both calendars name it. */
  meetings: Map<number, string>;
};

/** Something that somebody does, and when; in Outlook, it is seen when the calendars are read. */
export type Step = {
  when: When;
  inOutlook?: boolean;
  act: (world: World) => Promise<unknown>;
};

export async function openWorld(
  urls: { accord: string; sandbox: string; graph: string },
  days: Days,
): Promise<World> {
  return {
    days,
    cast: await castOf(urls.sandbox),
    accord: speaker(`${urls.accord}/api`, urls.sandbox, 'api'),
    graph: speaker(urls.graph, urls.sandbox, 'graph'),
    home: '',
    meetings: new Map(),
  };
}

/** A step of one of the two in Accord; `path` may begin with `~`, their mentorship. */
export const does = (when: When, by: Side, path: string, body: object = {}): Step => ({
  when,
  act: ({ accord, cast, home }) => accord(cast[by], 'POST', path.replace('~', home), body),
});

/** The one of a list that has a title, or is about a subject. */
export async function find(
  { accord, cast, home }: World,
  list: string,
  isIt: (item: Found) => boolean,
): Promise<Found> {
  const { items } = await accord<{ items: Found[] }>(cast.mentee, 'GET', `${home}/${list}`);
  const found = items.find(isIt);
  if (!found) throw new Error(`nothing such in ${list}`);
  return found;
}
export type Found = { id: string; title: string; kind: string; milestones: Found[] };

export const titled =
  (title: string) =>
  (item: Found): boolean =>
    item.title === title;
