/**
 * What one sweep takes on at most; the next one goes on from there. Twenty thousand calendars, each to be read within a
 * quarter of an hour, are 1,334 a minute.
 */
export const most = 2_000;

/** Does something for each in turn. What one of them throws keeps no other waiting: all of it is thrown at the end. */
export async function eachAlone<T>(items: T[], act: (item: T) => Promise<unknown>): Promise<void> {
  const errors: unknown[] = [];
  for (const item of items) await act(item).catch((error) => errors.push(error));
  if (errors.length > 0) {
    throw new AggregateError(errors, `${errors.length} of ${items.length} failed`);
  }
}

/** How many things are looked at in one go, where all that are found are taken on. */
const page = 500;

/** Goes through all that `find` knows, by their ids: it is asked for at most so many after the `last` one, in order. */
export async function inPages(
  find: (most: number, last?: string) => Promise<string[]>,
  act: (ids: string[]) => Promise<void>,
): Promise<void> {
  for (let last: string | undefined; ; ) {
    const ids = await find(page, last);
    await act(ids);
    last = ids.at(-1);
    if (ids.length < page) return;
  }
}
