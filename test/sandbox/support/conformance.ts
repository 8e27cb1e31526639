import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const root = resolve(import.meta.dirname, '../../..');
const folder = process.env.GRAPH_REFERENCE ?? resolve(root, '../shared/graph');
/** Where Microsoft's description is, or would be. */
export const referenceFile = resolve(folder, 'graph-v1.0-subset.strict.json');

/** Whether Microsoft's description of Graph is at hand. */
export const hasReference = existsSync(referenceFile);

if (!hasReference) {
  process.stderr.write(
    `Not checked against Microsoft's description: ${referenceFile} is absent.\n`,
  );
}

type Part = 'request' | 'response';
type Reference = {
  $defs: Record<string, unknown>;
  operations: Record<string, Partial<Record<Part, object>>>;
};

const reference: Reference | undefined = hasReference
  ? JSON.parse(readFileSync(referenceFile, 'utf8'))
  : undefined;
const compiled = new Map<string, ValidateFunction>();
const checked = new Set<string>();
const ajv = new Ajv2020({ strict: false, allErrors: true, schemas: [] });
(addFormats as unknown as (target: Ajv2020) => void)(ajv);
// Microsoft's times of day have no zone, which the library's format wants; patterns describe them.
ajv.addFormat('time', true);
ajv.addFormat('base64url', /^[A-Za-z0-9_-]*={0,2}$/);

/** What is wrong with a body by Microsoft's description of an operation; empty when nothing is. */
export function deviations(method: string, path: string, part: Part, body: unknown): string[] {
  const operation = operationOf(method, path);
  const schema = operation && reference?.operations[operation]?.[part];
  if (!schema) return [];
  if (part === 'response') checked.add(operation);
  return problems(`${operation} ${part}`, schema, body);
}

/** What is wrong with an error body. */
export function errorDeviations(body: unknown): string[] {
  if (!reference) return [];
  const schema = { $ref: '#/$defs/microsoft.graph.ODataErrors.ODataError!' };
  return problems('error', schema, body);
}

/** What is wrong with a delivery of change notifications. */
export function deliveryDeviations(body: unknown): string[] {
  if (!reference) return [];
  const schema = { $ref: '#/$defs/microsoft.graph.changeNotificationCollection!' };
  return problems('delivery', schema, body);
}

/** Operations whose answers were checked so far, as Microsoft names them. */
export function checkedOperations(): Set<string> {
  return checked;
}

function problems(key: string, schema: object, body: unknown): string[] {
  const validate =
    compiled.get(key) ?? ajv.compile({ ...schema, $defs: reference?.$defs } as object);
  compiled.set(key, validate);
  if (validate(body)) return [];
  return (validate.errors ?? []).map(
    (error) => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`,
  );
}

/** The operation a request is, as Microsoft names it: `GET /users/{user-id}`. */
export function operationOf(method: string, path: string): string | undefined {
  const parts = (path.split('?')[0] ?? '').split('/').filter(Boolean);
  return Object.keys(reference?.operations ?? {}).find((operation) => {
    const [verb, template = ''] = operation.split(' ');
    const segments = template.split('/').filter(Boolean);
    return (
      verb === method &&
      segments.length === parts.length &&
      segments.every((segment, index) => segment.startsWith('{') || segment === parts[index])
    );
  });
}
