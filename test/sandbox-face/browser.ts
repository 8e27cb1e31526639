import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';
import { build } from 'vite';

const FACE = join(import.meta.dirname, '../../sandbox/face');
const BUILT = join(import.meta.dirname, '../../dist/sandbox');

/** Chromium as npm brought it (for Linux), elsewhere an installed one. */
export async function launchBrowser(): Promise<Browser> {
  if (process.platform !== 'linux') return chromium.launch({ channel: 'chrome' });
  return chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: ['--no-sandbox'],
  });
}

/** Builds the pages where nobody has yet; two tests that do so at once do not disturb each other. */
export async function buildFace(): Promise<void> {
  if (existsSync(join(BUILT, 'index.html'))) return;
  const aside = `${BUILT}-${process.pid}`;
  await build({
    configFile: join(FACE, 'vite.config.ts'),
    logLevel: 'warn',
    build: { outDir: aside },
  });
  await rename(aside, BUILT).catch(() => rm(aside, { recursive: true }));
}
