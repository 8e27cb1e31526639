import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { deepLink } from '../../graph/deep-link.ts';
import { sandbox } from '../../package/installation.ts';
import { problemsOf, schemaOf } from '../../package/schema.ts';
import { outlookIdOf } from '../../platform/add-in-ids.ts';
import { parseConfig } from '../../platform/config.ts';
import {
  contoso,
  type Manifest,
  manifest,
  openPackage,
  root,
  stringsOf,
  text,
} from './support/files.ts';

const packaged = await openPackage(contoso);

describe.each([
  ['manifest.json', manifest],
  ['the packaged manifest', packaged.manifest],
])('%s', (_, it: Manifest) => {
  const [extension] = it.extensions ?? [];
  const actions = (extension?.runtimes ?? []).flatMap(({ actions }) => actions ?? []);
  const declared = actions.map(({ id }) => id);

  test("is valid by the newest of Microsoft's schemas", () => {
    const folder = resolve(root, 'node_modules/@microsoft/app-manifest/build/json-schemas/teams');
    const newest = readdirSync(folder)
      .map((name) => Number(/^v1\.(\d+)$/.exec(name)?.[1] ?? 0))
      .sort((a, b) => b - a)[0];
    expect(it.manifestVersion).toBe(`1.${newest}`);
    expect(it.$schema).toContain(`/v1.${newest}/`);
    expect(problemsOf(schemaOf(it.manifestVersion), it)).toEqual([]);
  });

  test('opens only what a runtime declares, and declares nothing else', () => {
    const controls = (extension?.ribbons ?? [])
      .flatMap(({ tabs }) => tabs ?? [])
      .flatMap(({ groups }) => groups ?? [])
      .flatMap(({ controls }) => controls ?? []);
    const events = (extension?.autoRunEvents ?? []).flatMap(({ events }) => events);
    const used = [...controls, ...events].map(({ actionId }) => actionId);
    expect(new Set(used)).toEqual(new Set(declared));
    expect(declared).toHaveLength(new Set(declared).size);
  });

  test('lets nobody be kept from sending', () => {
    const sending = (extension?.autoRunEvents ?? [])
      .flatMap(({ events }) => events)
      .filter(({ type }) => type === 'appointmentSending');
    expect(sending.map(({ options }) => options?.sendMode)).toEqual(['promptUser']);
  });

  test('asks for the scope of the resource it names, before the tab does', () => {
    const { id, resource, nestedAppAuthInfo } = it.webApplicationInfo ?? {};
    const host = it.validDomains?.[0];
    expect(resource).toBe(`api://${host}/${id}`);
    expect(nestedAppAuthInfo).toEqual([
      { redirectUri: `brk-multihub://${host}`, scopes: [`${resource}/access_as_user`] },
    ]);
  });

  test('opens at the page that the activity feed links to', () => {
    const [, , , , page] = new URL(deepLink(it.id, 'mentorships')).pathname.split('/');
    expect(it.staticTabs?.map(({ entityId }) => entityId)).toEqual([page]);
  });
});

test('manifest.json is the one of the sandbox, as the configuration has it', () => {
  const { clientId, publicUrl } = parseConfig({});
  expect(sandbox).toEqual({ clientId, origin: publicUrl.replace('http:', 'https:') });
  expect(manifest.id).toBe(clientId);
  expect(manifest.webApplicationInfo?.id).toBe(clientId);
  expect(manifest.version).toBe(JSON.parse(text('package.json')).version);
});

describe('the package', () => {
  test('holds what its manifest names, and nothing else', () => {
    const { icons, localizationInfo } = packaged.manifest;
    const languages = (localizationInfo?.additionalLanguages ?? []).map(({ file }) => file);
    const named = ['manifest.json', ...languages, ...Object.values(icons)];
    expect(new Set(Object.keys(packaged.files))).toEqual(new Set(named));
  });

  test('speaks of one address and one application: its own', () => {
    const said = stringsOf(packaged.manifest).join('\n');
    expect(said).not.toMatch(/localhost|ac0ac0ac/);
    const hosts = new Set(
      Array.from(said.matchAll(/(?:https|brk-multihub):\/\/([^/\n]+)/g), ([, host]) => host),
    );
    hosts.delete('developer.microsoft.com');
    expect([...hosts]).toEqual(['accord.contoso.com']);
  });

  test('has every text in German, under the paths of Microsoft', () => {
    const german = packaged.json('de.json');
    expect(problemsOf(schemaOf('1.30', 'Localization.'), german)).toEqual([]);
    const types = packaged.manifest.activities?.activityTypes ?? [];
    const of = (type: string) => types.findIndex((one) => one.type === type);
    expect(german[`activities.activityTypes[${of('goalProposed')}].templateText`]).toBe(
      '{partner} schlägt ein Ziel vor',
    );
    expect(german['extensions[0].ribbons[0].tabs[0].groups[0].controls[0].label']).toBe(
      'Mentoring',
    );
    types.forEach(({ templateText }, n) => {
      const said: string = german[`activities.activityTypes[${n}].templateText`];
      expect(said.match(/\{\w+\}/g)).toEqual(templateText.match(/\{\w+\}/g));
    });
  });

  test('is the same bytes for the same installation', async () => {
    expect((await openPackage(contoso)).files).toEqual(packaged.files);
  });

  test('hides the add-in-only twin where both are installed', () => {
    const hidden = packaged.manifest.extensions?.[0]?.alternates?.map(
      ({ hide }) => hide?.customOfficeAddin,
    );
    expect(hidden).toEqual([{ officeAddinId: outlookIdOf(contoso.clientId) }]);
  });
});
