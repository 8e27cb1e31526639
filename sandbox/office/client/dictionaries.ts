import type { Settings } from '../wire.ts';
import { settle } from './async.ts';
import type { Channel } from './channel.ts';

const maxSettings = 32 * 1024;
const maxProperties = 2_500;

/** Dates are kept as texts, as office.js keeps them. */
const kept = (value: unknown) => (value instanceof Date ? `Date(${value.getTime()})` : value);
const read = (value: unknown) => {
  const ticks = typeof value === 'string' ? /^Date\((-?\d+)\)$/.exec(value)?.[1] : undefined;
  return ticks === undefined ? value : new Date(Number(ticks));
};

function fits(data: Settings, limit: number): void {
  if (JSON.stringify(data).length <= limit) return;
  throw new Error(`Sys.ArgumentException: at most ${limit} characters can be saved.`);
}

const dictionary = (data: Settings) => ({
  get: (name: string) => read(data[name]),
  set: (name: string, value: unknown) => {
    data[name] = kept(value);
  },
  remove: (name: string) => {
    delete data[name];
  },
});

/** What the add-in keeps in the mailbox. */
export function roamingSettings({ call }: Channel, data: Settings): Office.RoamingSettings {
  return {
    ...dictionary(data),
    saveAsync: (callback) => {
      fits(data, maxSettings);
      settle(call('roamingSettings.save', data), [callback]);
    },
  };
}

/** What the add-in keeps in an item, read when it was asked for. */
export function customProperties({ call }: Channel, level: number, data: Settings) {
  return {
    ...dictionary(data),
    ...(level >= 9 && {
      getAll: () =>
        Object.fromEntries(Object.entries(data).map(([name, value]) => [name, read(value)])),
    }),
    saveAsync: (...args: unknown[]) => {
      fits(data, maxProperties);
      const [callback, asyncContext] = typeof args[0] === 'function' ? args : [undefined, args[0]];
      settle(call('item.saveCustomProperties', data), [callback, { asyncContext }]);
    },
  };
}
