import { fault } from '../faults.ts';
import { type AsyncMethod, settle } from './async.ts';

type Handler = (event: object) => void;

/** Event handlers of one object, of the types that it knows. */
export function handlersFor(known: string[]) {
  const handlers = new Map<string, Handler[]>();
  const check = (type: unknown) =>
    known.includes(String(type)) ? Promise.resolve() : Promise.reject(fault('NotSupported'));
  const addHandlerAsync: AsyncMethod = (type, handler, ...rest) => {
    const added = check(type).then(() => {
      handlers.set(String(type), [...(handlers.get(String(type)) ?? []), handler as Handler]);
    });
    settle(added, rest);
  };
  /** Takes away every handler of a type. */
  const removeHandlerAsync: AsyncMethod = (type, ...rest) =>
    settle(
      check(type).then(() => void handlers.delete(String(type))),
      rest,
    );
  const raise = (type: string, event: object) => {
    for (const handle of handlers.get(type) ?? []) handle({ type, ...event });
  };
  return { addHandlerAsync, removeHandlerAsync, raise };
}
