import { badRequest } from './errors.ts';
import type { Json } from './json.ts';
import { propertyAt } from './odata.ts';

type Test = (entity: Json) => boolean;

const COMPARISON = /^([\w/]+)\s+(eq|ne|gt|ge|lt|le)\s+(.+)$/i;
const FUNCTION = /^(startswith|endswith|contains)\(\s*([\w/]+)\s*,\s*('(?:[^']|'')*')\s*\)$/i;
const EXTENDED =
  /^singleValueExtendedProperties\/any\(\s*(\w+)\s*:\s*\1\/id\s+eq\s+'((?:[^']|'')*)'\s+and\s+\1\/value\s+eq\s+'((?:[^']|'')*)'\s*\)$/i;

/** Compiles a `$filter`: clauses joined by `and` or by `or`, of comparisons and text functions. */
export function compileFilter(filter: string | undefined): Test {
  if (!filter) return () => true;
  const every = split(filter, 'and');
  if (every.length > 1) return all(every.map(compileFilter));
  const some = split(filter, 'or');
  if (some.length > 1) return any(some.map(compileFilter));
  return clause(filter.trim());
}

function clause(text: string): Test {
  const extended = EXTENDED.exec(text);
  if (extended) return extendedTest(unquote(extended[2]), unquote(extended[3]));
  const call = FUNCTION.exec(text);
  if (call) return functionTest(call[1] as string, call[2] as string, literal(call[3] as string));
  const comparison = COMPARISON.exec(text);
  if (!comparison) throw badRequest(`Invalid filter clause: ${text}`, 'BadRequest');
  const [, path = '', operator = '', right = ''] = comparison;
  const expected = literal(right.trim());
  return (entity) => compare(propertyAt(entity, path), operator.toLowerCase(), expected);
}

function functionTest(name: string, path: string, expected: unknown): Test {
  const needle = String(expected).toLowerCase();
  return (entity) => {
    const value = String(propertyAt(entity, path) ?? '').toLowerCase();
    if (name.toLowerCase() === 'startswith') return value.startsWith(needle);
    return name.toLowerCase() === 'endswith' ? value.endsWith(needle) : value.includes(needle);
  };
}

function extendedTest(id: string, value: string): Test {
  return (entity) =>
    ((entity.singleValueExtendedProperties ?? []) as { id: string; value: string }[]).some(
      (property) => property.id.toLowerCase() === id.toLowerCase() && property.value === value,
    );
}

function compare(actual: unknown, operator: string, expected: unknown): boolean {
  if (operator === 'eq') return same(actual, expected);
  if (operator === 'ne') return !same(actual, expected);
  const [left, right] = [comparable(actual), comparable(expected)];
  if (operator === 'gt') return left > right;
  if (operator === 'ge') return left >= right;
  return operator === 'lt' ? left < right : left <= right;
}

function same(a: unknown, b: unknown): boolean {
  if (typeof a === 'string' && typeof b === 'string') return a.toLowerCase() === b.toLowerCase();
  return (a ?? null) === b;
}

/** Times with and without decimals or `Z` compare by their digits. */
function comparable(value: unknown): string {
  return String(value ?? '').replace(/(\.\d+)?Z?$/, '');
}

function literal(text: string): unknown {
  if (text.startsWith("'")) return unquote(text.slice(1, -1));
  if (text === 'true' || text === 'false') return text === 'true';
  if (text === 'null') return null;
  return text;
}

function unquote(text = ''): string {
  return text.replaceAll("''", "'");
}

/** Splits at a word that stands outside quotes and parentheses. */
function split(text: string, word: 'and' | 'or'): string[] {
  const parts: string[] = [];
  let depth = 0;
  let quoted = false;
  let begin = 0;
  for (let index = 0; index < text.length; index++) {
    const sign = text[index];
    if (sign === "'") quoted = !quoted;
    else if (!quoted && sign === '(') depth++;
    else if (!quoted && sign === ')') depth--;
    const isWord = text.slice(index, index + word.length + 2).toLowerCase() === ` ${word} `;
    if (quoted || depth > 0 || !isWord) continue;
    parts.push(text.slice(begin, index));
    begin = index + word.length + 2;
  }
  return [...parts, text.slice(begin)];
}

function all(tests: Test[]): Test {
  return (entity) => tests.every((test) => test(entity));
}

function any(tests: Test[]): Test {
  return (entity) => tests.some((test) => test(entity));
}
