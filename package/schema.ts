import { createRequire } from 'node:module';
import Ajv from 'ajv-draft-04';
import formats from 'ajv-formats';

const require = createRequire(import.meta.url);
const folder = '@microsoft/app-manifest/build/json-schemas/teams';

/** Microsoft's JSON schema of that version of the manifest, as its package brings it. */
export const schemaOf = (version: string, kind: '' | 'Localization.' = '') =>
  require(`${folder}/v${version}/MicrosoftTeams.${kind}schema.json`);

/** What keeps `value` from fitting a schema of Microsoft's: one line each, none where it fits. */
export function problemsOf(schema: object, value: unknown): string[] {
  // One of Microsoft's own patterns is none to a reader of Unicode.
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  formats.default(ajv);
  const validate = ajv.compile(schema);
  validate(value);
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) =>
      `${instancePath || '/'} ${message} ${JSON.stringify(params)}`,
  );
}
