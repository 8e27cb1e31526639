import { schemaOf } from './schema.ts';

/** What stands in the manifests, by its English: what is said twice is translated once. */
export type Words = Record<string, string>;

/** Every text of a manifest that people read, by its path as language files write it: `a.b[0].c`. */
export function textsOf(manifest: { manifestVersion: string }): [path: string, text: string][] {
  const { properties, patternProperties } = schemaOf(manifest.manifestVersion, 'Localization.');
  const patterns = Object.keys(patternProperties).map((pattern) => new RegExp(pattern));
  return leaves(manifest, '').filter(
    ([path, text]) =>
      !text.startsWith('https:') &&
      (path in properties || patterns.some((pattern) => pattern.test(path))),
  );
}

function leaves(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (Array.isArray(value)) return value.flatMap((item, n) => leaves(item, `${path}[${n}]`));
  if (typeof value !== 'object' || !value) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    leaves(item, path ? `${path}.${key}` : key),
  );
}

/** The file that says a manifest in another language. Throws where a text has no translation. */
export function languageFile(manifest: { manifestVersion: string }, words: Words) {
  const said = textsOf(manifest).map(([path, text]) => [path, translated(text, words)]);
  const $schema = `https://developer.microsoft.com/en-us/json-schemas/teams/v${manifest.manifestVersion}/MicrosoftTeams.Localization.schema.json`;
  return { $schema, ...Object.fromEntries(said) };
}

/** The names, descriptions and strings of an add-in-only manifest, said in another language too. */
export function sayAlso(xml: string, locale: string, words: Words): string {
  return xml.replace(
    /( *)<((bt:)?(?:String|DisplayName|Description)) ([^>]*DefaultValue="([^"]*)") \/>/g,
    (_, indent, element, prefix = '', attributes, text) =>
      `${indent}<${element} ${attributes}>\n` +
      `${indent}  <${prefix}Override Locale="${locale}" Value="${translated(text, words)}" />\n` +
      `${indent}</${element}>`,
  );
}

function translated(text: string, words: Words): string {
  const other = words[text];
  if (!other) throw new Error(`no translation of "${text}"`);
  return other;
}
