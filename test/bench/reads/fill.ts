import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { AgreementTerms } from '../../../mentoring/agreements/schema.ts';

const purpose = 'To lead a team without doing its work, and to say no without a bad conscience.';

/** Writes so many mentorships of two years, with a hundred meetings each, into an empty database. */
export async function fill(
  databaseUrl: string,
  tenantId: string,
  mentorships: number,
): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const terms = AgreementTerms.parse({ purpose, cadenceWeeks: 1, durationMonths: 30 });
    const settings = { mentorships, tenant: tenantId, terms: JSON.stringify(terms) };
    for (const [name, value] of Object.entries(settings))
      await client.query('SELECT set_config($1, $2, false)', [`bench.${name}`, String(value)]);
    await client.query(await readFile(new URL('fill.sql', import.meta.url), 'utf8'));
    // What PostgreSQL does behind such a flood is done before anything is measured.
    await client.query('VACUUM ANALYZE');
    await client.query('CHECKPOINT');
  } finally {
    await client.end();
  }
}
