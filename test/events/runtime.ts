import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import vm from 'node:vm';
import { build } from 'vite';

const root = new URL('../../addin/', import.meta.url).pathname;

/** The event handlers as they are shipped: one script. */
export async function buildEvents(): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'accord-events-'));
  await build({
    configFile: `${root}vite.events.config.ts`,
    logLevel: 'error',
    build: { outDir },
  });
  return readFile(join(outDir, 'events.js'), 'utf8');
}

type Callback = (result: object) => void;
const succeeded = (value: unknown) => ({ status: 'succeeded', value });
/** Office answers later, never at once. */
const later = (value: () => unknown) => (callback: Callback) =>
  void setTimeout(() => callback(succeeded(value())), 0);

/** An appointment being composed, as classic Outlook holds it. */
export type Draft = {
  self: string;
  required: string[];
  optional?: string[];
  start: Date;
  end: Date;
  properties: Record<string, unknown>;
  settings: Record<string, unknown>;
  notes: Record<string, { type: string; message: string; actions?: { contextData: string }[] }>;
  /** Calls that Office never answers. */
  silent?: string[];
};

/** What came to the language after ES2016, which is all that classic Outlook's runtime knows. */
const tooNew = `
  for (const [owner, names] of [
    [Object, ['entries', 'values', 'fromEntries', 'getOwnPropertyDescriptors', 'hasOwn', 'groupBy']],
    [Array.prototype, ['flat', 'flatMap', 'at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with']],
    [String.prototype, ['padStart', 'padEnd', 'trimStart', 'trimEnd', 'matchAll', 'replaceAll', 'at']],
    [Promise.prototype, ['finally']],
    [Promise, ['allSettled', 'any', 'withResolvers', 'try']],
    [globalThis, ['globalThis', 'structuredClone', 'queueMicrotask']],
  ]) for (const name of names) delete owner[name];
`;

/** Classic Outlook's runtime: the language and timers, no document, no window, no fetch, and Office. */
export function startRuntime(script: string, draft: Draft) {
  const handlers = new Map<string, (event: object) => void>();
  const people = (mails: string[] = []) => mails.map((emailAddress) => ({ emailAddress }));
  const unless = <F>(name: string, call: F) =>
    draft.silent?.includes(name) ? ((() => {}) as F) : call;
  const kept = {
    get: (key: string) => draft.properties[key],
    set: (key: string, value: unknown) => {
      draft.properties[key] = value;
    },
    remove: (key: string) => {
      delete draft.properties[key];
    },
    saveAsync: later(() => undefined),
  };
  const item = {
    requiredAttendees: {
      getAsync: unless(
        'attendees',
        later(() => people(draft.required)),
      ),
    },
    optionalAttendees: { getAsync: later(() => people(draft.optional)) },
    start: { getAsync: later(() => draft.start) },
    end: { getAsync: later(() => draft.end) },
    loadCustomPropertiesAsync: unless(
      'properties',
      later(() => kept),
    ),
    notificationMessages: {
      replaceAsync(key: string, message: Draft['notes'][string], callback: Callback) {
        draft.notes[key] = message;
        later(() => undefined)(callback);
      },
      removeAsync(key: string, callback: Callback) {
        delete draft.notes[key];
        later(() => undefined)(callback);
      },
    },
  };
  const Office = {
    AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
    actions: {
      associate: (id: string, handler: (event: object) => void) => handlers.set(id, handler),
    },
    context: {
      mailbox: { item, userProfile: { emailAddress: draft.self } },
      roamingSettings: { get: (key: string) => draft.settings[key] },
    },
  };
  const runtime = vm.createContext({ Office, setTimeout, clearTimeout });
  vm.runInContext(tooNew, runtime);
  vm.runInContext(script, runtime);

  /** Raises an event, and resolves with what it was completed with and after how many milliseconds. */
  const raise = (action: string, more: object = {}) =>
    new Promise<{ verdict: Record<string, string | boolean> | undefined; ms: number }>(
      (resolve, reject) => {
        const handler = handlers.get(action);
        if (!handler) return reject(new Error(`no handler for ${action}`));
        const began = performance.now();
        const completed = (verdict?: Record<string, string | boolean>) =>
          resolve({ verdict, ms: performance.now() - began });
        handler({ ...more, completed });
      },
    );
  return { raise, actions: [...handlers.keys()] };
}
