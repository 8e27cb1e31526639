import type { Notification } from '../../../mentoring/notifications/schema.ts';

/** Something that I should hear, and the times that it was said before: one line, however often. */
export type Said = { newest: Notification; earlier: Notification[]; unread: string[] };

/** What was said several times, as that it has been quiet for one, two and three weeks, stands where it was said last. */
export const gathered = (latestFirst: Notification[]): Said[] => {
  const said = new Map<string, Notification[]>();
  for (const each of latestFirst) {
    const what = `${each.kind} ${each.subjectId}`;
    said.set(what, [...(said.get(what) ?? []), each]);
  }
  return [...said.values()].flatMap((all) => {
    const [newest, ...earlier] = all;
    const unread = all.filter(({ readAt }) => !readAt).map(({ id }) => id);
    return newest ? [{ newest, earlier, unread }] : [];
  });
};
