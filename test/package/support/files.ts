import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { TeamsManifestV1D30 } from '@microsoft/app-manifest';
import { strFromU8, unzipSync } from 'fflate';
import { appPackage } from '../../../package/build.ts';
import type { Installation } from '../../../package/installation.ts';

export type Manifest = TeamsManifestV1D30.TeamsManifestV1D30;

export const root = resolve(import.meta.dirname, '../../..');
export const text = (path: string) => readFileSync(resolve(root, path), 'utf8');

/** The manifest as it stands in the repository. */
export const manifest: Manifest = JSON.parse(text('manifest.json'));

export const contoso: Installation = {
  origin: 'https://accord.contoso.com',
  clientId: '11111111-2222-4333-8444-555555555555',
};

/** What a package holds, once it is opened. */
export async function openPackage(installation: Installation) {
  const files = unzipSync(await appPackage(installation));
  const json = (name: string) => JSON.parse(strFromU8(files[name] ?? new Uint8Array()));
  return { files, json, manifest: json('manifest.json') as Manifest };
}

/** Every string in a value, however deep. */
export function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || !value) return [];
  return Object.values(value).flatMap(stringsOf);
}
