import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../test/support/browser.ts';

/** `node --import tsx scripts/draw-icons.ts`: draws the icons of the package from their SVGs. */
const folder = resolve(import.meta.dirname, '../package/icons');

type Drawing = { to: string; from: string; size: number; color?: string };

/** Each size from the drawing whose edges fall on whole pixels there. */
function sourceOf(size: number): string {
  if (size % 25 === 0) return 'mark-25.svg';
  return size <= 32 ? 'mark-16.svg' : 'mark.svg';
}

/** Outlook's ribbon, its add-in lists, and its phones: 25, 32 and 48 points at one, two and three pixels a point. */
const markSizes = [16, 25, 32, 48, 50, 64, 75, 80, 96, 128, 144];
/** The button in a phone's calendar is grey, as Microsoft asks. */
const logSizes = [25, 32, 48, 50, 64, 75, 96, 144];

const drawings: Drawing[] = [
  { to: 'color.png', from: 'color.svg', size: 192 },
  { to: 'color-32.png', from: 'mark-16.svg', size: 32 },
  { to: 'outline.png', from: 'outline.svg', size: 32 },
  ...markSizes.map((size) => ({ to: `mark-${size}.png`, from: sourceOf(size), size })),
  ...logSizes.map((size) => ({
    to: `log-${size}.png`,
    from: size % 25 === 0 ? 'outline-25.svg' : 'outline.svg',
    size,
    color: '#919191',
  })),
];

async function draw(browser: Browser, { to, from, size, color }: Drawing) {
  const svg = await readFile(resolve(folder, from), 'utf8');
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body { margin: 0; } svg { display: block; width: 100vw; }</style>
    ${color ? svg.replace(/color="[^"]*"/, `color="${color}"`) : svg}`);
  await writeFile(resolve(folder, to), await page.screenshot({ omitBackground: true }));
  await page.close();
}

const browser = await launchBrowser();
for (const drawing of drawings) await draw(browser, drawing);
await browser.close();
process.stdout.write(`drew ${drawings.length} icons\n`);
