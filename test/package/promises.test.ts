import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { NotificationKind } from '../../mentoring/notifications/schema.ts';
import { activityTypes, severalThings } from '../../worker/words.ts';
import { manifest, root, text } from './support/files.ts';

/** The source of those folders, as one text. */
const sourceOf = (...folders: string[]) =>
  folders
    .flatMap((folder) =>
      readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.tsx?$/.test(name))
        .map((name) => text(`${folder}/${name}`)),
    )
    .join('\n');

const declared = manifest.activities?.activityTypes ?? [];

describe('the activity feed', () => {
  test('knows every type that the code can send, and none other', () => {
    const sent = [...NotificationKind.options.map((kind) => activityTypes[kind]), severalThings];
    expect(new Set(declared.map(({ type }) => type))).toEqual(new Set(sent));
    expect(declared).toHaveLength(new Set(sent).size);
  });

  test('is given what its sentences ask for', () => {
    const given = /parameters: \{ ([\w, ]+) \}/
      .exec(text('worker/channels/activity.ts'))?.[1]
      ?.split(', ');
    const asked = declared.flatMap(
      ({ templateText }) => templateText.match(/(?<=\{)\w+(?=\})/g) ?? [],
    );
    expect(given).toEqual(expect.arrayContaining([...new Set(asked)]));
  });
});

/** The rows of the README's table: permission → kind. */
const table = new Map(
  Array.from(
    text('README.md').matchAll(/^\| `([\w.]+)`[^|]*\| ([^|]+) \| [^|]+ \|$/gm),
    ([, name, kind]) => [String(name), String(kind)],
  ),
);
const rows = (kind: RegExp) => [...table].filter(([, it]) => kind.test(it)).map(([name]) => name);

describe("the README's table of permissions", () => {
  const requested = manifest.authorization?.permissions?.resourceSpecific ?? [];
  const code = sourceOf('server', 'graph', 'worker');

  test('has those of the manifest, and no other that is specific to a resource', () => {
    const named = requested.map(({ name }) => name);
    expect(new Set(rows(/resource-specific/))).toEqual(new Set(named));
  });

  test('says of each of them whether the app or a person has it', () => {
    for (const { name, type } of requested) {
      expect(table.get(name)?.startsWith(type.toLowerCase())).toBe(true);
    }
  });

  test('has every permission that the server asks for on behalf of a person, and none that it does not', () => {
    const asked = Array.from(code.matchAll(/graphFor\([^)[]*\[([^\]]*)\]/g), ([, list]) =>
      (list?.match(/[\w.]+/g) ?? []).flat(),
    ).flat();
    const delegated = rows(/^delegated$/).filter((name) => name !== 'access_as_user');
    expect(asked.length).toBeGreaterThan(0);
    expect(new Set(delegated)).toEqual(new Set(asked));
  });

  test('has nothing of the application that no request needs', () => {
    const needs: Record<string, RegExp> = {
      'TeamsActivity.Send.User': /\/teamwork\/sendActivityNotification/,
      'Calendars.Read': /calendarView\/delta/,
    };
    for (const name of rows(/^application/)) expect(code).toMatch(needs[name] ?? /^never$/);
  });

  test('has the one on items because the add-in writes to the item it was opened on', () => {
    const addIn = sourceOf('addin/outlook', 'addin/events');
    expect(table.has('MailboxItem.ReadWrite.User')).toBe(true);
    expect(addIn).toMatch(/written\(\)\.\w+\.setAsync/);
    // Nothing beyond that one item: no other mails, no other appointments.
    expect(addIn).not.toMatch(/makeEwsRequest|getCallbackToken|masterCategories/);
  });
});
