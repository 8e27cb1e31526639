import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { manifest, root, stringsOf, text } from './support/files.ts';

const folder = resolve(root, 'package/icons');
const names = readdirSync(folder).filter((name) => name.endsWith('.png'));
const { color, outline, color32x32 } = manifest.icons;

/** What a browser sees in a picture: its size, and of its pixels each colour but the transparent, and how opaque. */
type Seen = { width: number; height: number; alphas: number[]; colors: string[]; edge: number };

let browser: Browser;
const seen = new Map<string, Seen>();

beforeAll(async () => {
  browser = await launchBrowser();
  const page = await browser.newPage();
  for (const name of names) {
    const base64 = readFileSync(resolve(folder, name)).toString('base64');
    seen.set(name, await page.evaluate(look, `data:image/png;base64,${base64}`));
  }
});
afterAll(() => browser.close());

/** Runs in the browser. */
async function look(url: string): Promise<Seen> {
  const image = new Image();
  image.src = url;
  await image.decode();
  const { naturalWidth: width, naturalHeight: height } = image;
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (!context) throw new Error('no canvas');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  const pixels = Array.from({ length: width * height }, (_, n) => data.slice(n * 4, n * 4 + 4));
  const solid = pixels.filter(([, , , alpha]) => alpha === 255);
  return {
    width,
    height,
    alphas: [...new Set(pixels.map(([, , , alpha = 0]) => alpha))],
    colors: [...new Set(solid.map(([r, g, b]) => `${r},${g},${b}`))],
    edge: pixels[0]?.[3] ?? 0,
  };
}

describe('the icons of the app', () => {
  test('are of the sizes that the schema asks for', () => {
    const sizeOf = (name = '') => [seen.get(name)?.width, seen.get(name)?.height];
    expect(sizeOf(color)).toEqual([192, 192]);
    expect(sizeOf(outline)).toEqual([32, 32]);
    expect(sizeOf(color32x32)).toEqual([32, 32]);
  });

  test('the coloured one fills its square, for Teams to round its corners', () => {
    expect(seen.get(color)?.alphas).toEqual([255]);
  });

  test('the outline is white on nothing', () => {
    const { colors, edge } = seen.get(outline) as Seen;
    expect(colors).toEqual(['255,255,255']);
    expect(edge).toBe(0);
  });
});

/** #919191, as Microsoft asks for a phone's calendar; where two edges meet, rounding takes one away. */
const grey = /^14[45],14[45],14[45]$/;

test("the icons of Outlook's ribbon and phones are as large as their names say, on nothing", () => {
  const named = names.filter((name) => /^(mark|log)-\d+/.test(name));
  expect(named.length).toBeGreaterThan(15);
  for (const name of named) {
    const size = Number(/\d+/.exec(name)?.[0]);
    const { width, height, edge, colors } = seen.get(name) as Seen;
    expect([name, width, height, edge]).toEqual([name, size, size, 0]);
    if (name.startsWith('log-')) expect(colors.filter((rgb) => !grey.test(rgb))).toEqual([]);
    else expect(colors.length).toBeGreaterThan(2);
  }
});

test('every icon that a manifest points at is there, and none is without use', () => {
  const xml = text('package/outlook.xml');
  const urls = [...stringsOf(manifest.extensions), ...(xml.match(/https:[^"]*/g) ?? [])];
  const pointedAt = urls.flatMap((url) => /\/icons\/(.+)$/.exec(url)?.[1] ?? []);
  expect(new Set([...pointedAt, ...Object.values(manifest.icons)])).toEqual(new Set(names));
});
