import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Event } from '@microsoft/microsoft-graph-types';

const root = resolve(import.meta.dirname, '../../..');
const folder = resolve(process.env.GRAPH_REFERENCE ?? resolve(root, '../shared/graph'), 'examples');

/** Whether Microsoft's documented examples are at hand. */
export const hasExamples = existsSync(resolve(folder, 'index.json'));
if (!hasExamples) {
  process.stderr.write(`Not tried on Microsoft's examples: ${folder} is absent.\n`);
}

const read = (file: string) => JSON.parse(readFileSync(resolve(folder, file), 'utf8'));

type Listed = { file: string; schema?: string; blockType: string };

/** Every answer in the documentation that is an event or a collection of them, by its file's name. */
export function exampleEvents(): [string, Event[]][] {
  if (!hasExamples) return [];
  return (read('index.json') as Listed[])
    .filter(
      ({ schema, blockType }) => blockType === 'response' && /(^|of )event$/.test(schema ?? ''),
    )
    .map(({ file }) => {
      const body = read(file);
      return [file, body.value ?? [body]] as [string, Event[]];
    });
}

/** One documented answer. */
export const example = (file: string) => read(file);
