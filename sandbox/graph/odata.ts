import type { FastifyRequest } from 'fastify';
import { badRequest } from './errors.ts';
import type { Json } from './json.ts';

type Query = Record<string, string | undefined>;

/** A query's parameters with lower-case names: Graph does not tell `$TOP` from `$top`. */
export function queryOf(request: FastifyRequest): Query {
  const entries = Object.entries(request.query as Record<string, string | string[]>);
  return Object.fromEntries(
    entries.map(([name, value]) => [name.toLowerCase(), Array.isArray(value) ? value[0] : value]),
  );
}

/** A whole number from the query within bounds, or its default. */
export function wholeNumber(query: Query, name: string, byDefault: number, max: number): number {
  const text = query[name];
  if (text === undefined) return byDefault;
  const value = Number(text);
  if (!Number.isInteger(value) || value < (name === '$skip' ? 0 : 1)) {
    throw badRequest(`Invalid value '${text}' for ${name} query option found.`, 'BadRequest');
  }
  return Math.min(value, max);
}

/** Leaves of an entity what `$select` names, its id, its annotations and what `$expand` has added. */
export function select(entity: Json, list: string | undefined, expanded = ''): Json {
  if (!list) return entity;
  const wanted = new Set(list.split(',').map((name) => name.trim().toLowerCase()));
  wanted.add(/^\w*/.exec(expanded.trim())?.[0].toLowerCase() ?? '');
  return Object.fromEntries(
    Object.entries(entity).filter(
      ([name]) => name === 'id' || name.startsWith('@') || wanted.has(name.toLowerCase()),
    ),
  );
}

/** A property of an entity by its path, `start/dateTime`, in any letter case. */
export function propertyAt(entity: Json, path: string): unknown {
  let value: unknown = entity;
  for (const part of path.split('/')) {
    if (value === null || typeof value !== 'object') return undefined;
    const name = Object.keys(value).find((key) => key.toLowerCase() === part.toLowerCase());
    value = name === undefined ? undefined : (value as Json)[name];
  }
  return value;
}

/** Sorts entities by `$orderby`: one or more paths, each with `asc` or `desc`. */
export function orderBy(entities: Json[], clause: string | undefined): Json[] {
  if (!clause) return entities;
  const keys = clause.split(',').map((key) => key.trim().split(/\s+/));
  return entities.toSorted((a, b) => {
    for (const [path = '', direction = 'asc'] of keys) {
      const [left, right] = [propertyAt(a, path), propertyAt(b, path)].map(String) as [
        string,
        string,
      ];
      const order = left < right ? -1 : left > right ? 1 : 0;
      if (order !== 0) return direction.toLowerCase() === 'desc' ? -order : order;
    }
    return 0;
  });
}

/** The value of one `Prefer` setting, `outlook.timezone` for example. */
export function preference(request: FastifyRequest, name: string): string | undefined {
  const header = [request.headers.prefer ?? []].flat().join(',');
  const pattern = new RegExp(`${name.replace('.', '\\.')}\\s*=\\s*(?:"([^"]*)"|([^,;\\s]+))`, 'i');
  const found = pattern.exec(header);
  return found?.[1] ?? found?.[2];
}
