import type { z } from 'zod';
import { badRequest, type GraphError } from './errors.ts';

/** Reads a request's body by its schema; what does not fit is refused as Graph refuses it. */
export function read<T extends z.ZodType>(schema: T, body: unknown): z.infer<T> {
  const input = dropAnnotations(body ?? {});
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw refusal(parsed.error);
}

function refusal(error: z.ZodError): GraphError {
  const issue = error.issues[0];
  const path = issue?.path.join('.') ?? '';
  if (issue?.code === 'unrecognized_keys') {
    const message = `The property '${issue.keys[0]}' does not exist on the type of '${path || 'the request'}'.`;
    return badRequest(message, 'RequestBodyRead');
  }
  return badRequest(`Invalid value for '${path}': ${issue?.message ?? ''}`, 'RequestBodyRead');
}

/** OData annotations (`@odata.type` and the like) may stand anywhere and mean nothing here. */
function dropAnnotations(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(dropAnnotations);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([name]) => !name.includes('@'));
  return Object.fromEntries(entries.map(([name, inner]) => [name, dropAnnotations(inner)]));
}
