import { createHash } from 'node:crypto';
import { chmod, cp, mkdir, rename, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** PostgreSQL refuses to run as root; root lets `nobody` run it, whom every Linux has. */
const nobody = 65534;

/** As whom to run PostgreSQL's programs: nothing to say, or `nobody` where this process is root's. */
export const runAs = (): { uid?: number; gid?: number } =>
  process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {};

/** A path that stands for `path` in a folder that everybody may enter. */
async function publicPath(path: string): Promise<string> {
  const folder = join(tmpdir(), 'accord');
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o755);
  return join(folder, createHash('sha256').update(path).digest('hex').slice(0, 16));
}

/** Whether others than its owner get to a folder. One that is not there yet will be like its parent. */
async function isOpen(path: string): Promise<boolean> {
  const { mode = 0o001 } = (await stat(path).catch(() => null)) ?? {};
  const parent = dirname(path);
  return (mode & 0o001) !== 0 && (parent === path || (await isOpen(parent)));
}

const needsAnotherPlace = async (path: string): Promise<boolean> =>
  runAs().uid !== undefined && !(await isOpen(path));

/** A folder for data: `path` itself, or one in the system's temporary folder where `nobody` cannot get to it. */
export async function withinReach(path: string): Promise<string> {
  const elsewhere = await needsAnotherPlace(path);
  const place = elsewhere ? await publicPath(path) : path;
  await mkdir(place, { recursive: true });
  if (elsewhere) await chmod(place, 0o755);
  return place;
}

/** A folder of programs: itself, or a copy of it where `nobody` cannot get to it. */
export async function copiedWithinReach(folder: string): Promise<string> {
  if (!(await needsAnotherPlace(folder))) return folder;
  const copy = await publicPath(folder);
  if (await stat(copy).catch(() => null)) return copy;
  const draft = `${copy}.${process.pid}`;
  await cp(folder, draft, { recursive: true, verbatimSymlinks: true });
  await rename(draft, copy).catch(() => {});
  return copy;
}
