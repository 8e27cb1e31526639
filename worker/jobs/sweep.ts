/** What one sweep takes on at most; the next one goes on from there. */
export const most = 500;

/** Does something for each in turn. What one of them throws keeps no other waiting: all of it is thrown at the end. */
export async function eachAlone<T>(items: T[], act: (item: T) => Promise<unknown>): Promise<void> {
  const errors: unknown[] = [];
  for (const item of items) await act(item).catch((error) => errors.push(error));
  if (errors.length > 0) {
    throw new AggregateError(errors, `${errors.length} of ${items.length} failed`);
  }
}
