import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { inject } from 'vitest';
import { until } from './until.ts';

const root = resolve(import.meta.dirname, '../..');

const configs = {
  tab: join(root, 'addin/vite.config.ts'),
  pane: join(root, 'addin/vite.pane.config.ts'),
};

/** As for production, in a process of its own: this one's NODE_ENV would bring React's checks. */
const build = (configFile: string, outDir: string) =>
  promisify(execFile)(
    process.execPath,
    [join(root, 'node_modules/vite/bin/vite.js'), 'build', '-c', configFile, '--outDir', outDir],
    { env: { ...process.env, NODE_ENV: 'production' } },
  );

/** The folder of the tab or of the pane, built from its sources once a run, by the first who asks. */
export async function built(which: keyof typeof configs) {
  const configFile = configs[which];
  const outDir = join(inject('builds'), which);
  const ready = `${outDir}.ready`;
  const isFirst = await mkdir(outDir).then(
    () => true,
    () => false,
  );
  if (isFirst) {
    await build(configFile, outDir);
    await writeFile(ready, '');
  }
  await until(() => existsSync(ready), Boolean, { withinMs: 60_000 });
  return { configFile, outDir };
}
