import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { fillIn, type Installation } from './installation.ts';
import { problemsOf, schemaOf } from './schema.ts';
import { languageFile, sayAlso } from './words.ts';

const root = resolve(import.meta.dirname, '..');
const read = (path: string) => readFile(resolve(root, path), 'utf8');
const parse = async (path: string) => JSON.parse(await read(path));

/** Of every package, so that the same content always makes the same bytes. */
const mtime = new Date(2020, 0, 1);

/** Outlook takes no add-in below 1.0. */
export const versionProblems = (version: string): string[] =>
  Number.parseInt(version, 10) >= 1 ? [] : [`version ${version}: must be at least 1.0`];

/** The version of both manifests. */
async function readVersion(): Promise<string> {
  const { version } = await parse('package.json');
  refuse('package.json', versionProblems(version));
  return version;
}

/** The app package for Teams and Outlook, as an administrator uploads it. Throws where Microsoft would refuse it. */
export async function appPackage(installation: Installation): Promise<Uint8Array> {
  const version = await readVersion();
  const manifest = { ...JSON.parse(fillIn(await read('manifest.json'), installation)), version };
  const german = languageFile(manifest, await parse('package/de.json'));
  const { manifestVersion, icons } = manifest;
  refuse('manifest.json', problemsOf(schemaOf(manifestVersion), manifest));
  refuse('de.json', problemsOf(schemaOf(manifestVersion, 'Localization.'), german));
  const drawn = Object.values<string>(icons).map(async (name) => [
    name,
    new Uint8Array(await readFile(resolve(root, 'package/icons', name))),
  ]);
  const files = {
    'manifest.json': strToU8(JSON.stringify(manifest, null, 2)),
    'de.json': strToU8(JSON.stringify(german, null, 2)),
    ...Object.fromEntries(await Promise.all(drawn)),
  };
  return zipSync(files, { mtime });
}

/** The add-in-only manifest, for Outlook on the Mac and on phones. */
export async function outlookManifest(installation: Installation): Promise<string> {
  const version = await readVersion();
  const xml = fillIn(await read('package/outlook.xml'), installation)
    .replace(/<!--.*-->\n/, '')
    .replace(/<Version>.*<\/Version>/, `<Version>${version}</Version>`);
  return sayAlso(xml, 'de-DE', await parse('package/de.json'));
}

function refuse(name: string, problems: string[]) {
  if (problems.length > 0) throw new Error(`${name}: ${problems.join('; ')}`);
}
