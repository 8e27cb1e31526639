import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const root = resolve(import.meta.dirname, '../..');

const pages = {
  tab: { config: 'addin/vite.config.ts', built: join(root, 'dist/addin') },
  sandbox: { config: 'sandbox/face/vite.config.ts', built: join(root, 'dist/sandbox') },
};

/**
 * Builds the pages of the tab or of the sandbox where nobody has yet (`npm test` has), as for production;
 * two tests that do so at once do not disturb each other.
 */
export async function buildPages(which: keyof typeof pages): Promise<void> {
  const { config, built } = pages[which];
  if (existsSync(join(built, 'index.html'))) return;
  const aside = `${built}-${process.pid}`;
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const given = ['build', '--config', join(root, config), '--outDir', aside, '--logLevel', 'warn'];
  const env = { ...process.env, NODE_ENV: 'production' };
  await promisify(execFile)(process.execPath, [vite, ...given], { env });
  await rename(aside, built).catch(() => rm(aside, { recursive: true }));
}
