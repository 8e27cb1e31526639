import { sideOf } from '../mentoring/mentorships/policy.ts';
import {
  type DeliveryToSend,
  type Dropped,
  dropItems,
} from '../mentoring/notifications/delivery/outcome/store.ts';
import { byWeight } from '../mentoring/notifications/delivery/rules.ts';
import { withPages } from '../mentoring/notifications/pages/store.ts';
import type { NotificationKind } from '../mentoring/notifications/schema.ts';
import type { Reader } from '../mentoring/words/tell.ts';
import type { Line, Message } from './channels/channel.ts';
import type { Context } from './context.ts';
import { aboutNow } from './telling.ts';
import { type About, activityTypes, gathered, preview } from './words.ts';

type Said = { reader: Reader; about: About; page: string; sentence: string };

const isSame = (a: Said, b: Said) => a.sentence === b.sentence && a.page === b.page;

const lineOf = ({ reader: { partner }, about, page, sentence }: Said): Line => ({
  type: activityTypes[about.kind],
  sentence,
  partner,
  page,
});

type Told = DeliveryToSend['items'][number]['notification'];

/** A message as it reads now; null where all that it told of has become untrue or was read, and is taken back. */
export async function composeNow(
  { db, now }: Pick<Context, 'db' | 'now'>,
  { id, person, items }: DeliveryToSend,
): Promise<Message | null> {
  const told = await withPages(
    db,
    items
      .map(({ notification }) => notification)
      .map((each) => ({ ...each, kind: each.kind as NotificationKind }))
      .sort(byWeight),
  );
  const looked = await Promise.all(told.map((each) => (each.readAt ? null : look(each))));
  const dropped = told
    .filter((_, index) => !looked[index])
    .map(({ id, readAt }): Dropped => ({ id, failure: readAt ? 'read' : 'withdrawn' }));
  if (dropped.length > 0 || told.length === 0) await dropItems(db, id, dropped);
  const news = looked.filter((each) => each !== null);
  const [first, ...more] = news
    .map((each) => ({ ...each, sentence: preview(each.reader, each.about) }))
    // What reads the same is said once.
    .filter((each, index, all) => all.findIndex((one) => isSame(one, each)) === index);
  if (!first) return null;
  return {
    id,
    tells: news.map((each) => each.id),
    reader: person,
    lines: [lineOf(first), ...more.map(lineOf)],
    preview: gathered(first.reader, first.about, more.length),
  };

  async function look(notification: Told & { page: string }) {
    const { mentorship, page } = notification;
    const side = sideOf(mentorship, person.id);
    const about =
      side && (await aboutNow(db, { ...notification, timeZone: person.timeZone }, side, now()));
    if (!side || !about) return null;
    const partner = (side === 'mentor' ? mentorship.mentee : mentorship.mentor).displayName;
    const { id } = notification;
    return { id, reader: { language: person.language, side, partner }, about, page };
  }
}
