import { toFault } from '../faults.ts';
import type { Channel } from './channel.ts';

type Callback = (result: object) => void;

/** A call of Office's that takes some values, perhaps options, and perhaps a callback. */
export type AsyncMethod = (...args: unknown[]) => void;

/**
 * Calls back with an AsyncResult, never before the caller has gone on. `rest` is what came after the
 * values: options with `asyncContext`, a callback, both or neither.
 */
export function settle(work: Promise<unknown>, rest: unknown[]): void {
  const callback = rest.find((one) => typeof one === 'function') as Callback | undefined;
  const options = rest.find((one) => typeof one === 'object' && one !== null);
  const { asyncContext } = (options ?? {}) as { asyncContext?: unknown };
  work.then(
    (value) => callback?.({ asyncContext, status: 'succeeded', value, error: null }),
    (error) => {
      const diagnostics = { asyncContext, status: 'failed', value: undefined };
      callback?.({ ...diagnostics, error: toFault(error) });
    },
  );
}

/** A method that Outlook answers: `name` with the first `given` arguments, once `check` has let them pass. */
export const asking =
  ({ call }: Channel) =>
  (name: string, given: number, check?: (...values: never[]) => void): AsyncMethod =>
  (...args) => {
    const values = args.slice(0, given);
    if (values.length < given || values.some((value) => value === undefined)) {
      throw new Error(`Sys.ParameterCountException: ${name} takes ${given} values.`);
    }
    check?.(...(values as never[]));
    settle(call(name, ...values), args.slice(given));
  };

export type Asking = ReturnType<typeof asking>;

/** Refuses a text that is too long: at once, as office.js does. */
export const atMost = (length: number) => (text: unknown) => {
  if (typeof text === 'string' && text.length <= length) return;
  throw new Error(
    `Sys.ArgumentOutOfRangeException: a text of at most ${length} characters is expected.`,
  );
};

/** The members of a requirement set, where Outlook has reached it: otherwise there are none. */
export const since = <T extends object>(has: number, needs: number, members: T): T =>
  has >= needs ? members : ({} as T);
