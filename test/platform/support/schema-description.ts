import pg from 'pg';

/** One statement a kind of thing; each row is a line that says all of it. */
const statements = [
  `SELECT concat_ws(' ', 'column', table_name, column_name, udt_name, datetime_precision,
     CASE is_nullable WHEN 'NO' THEN 'not null' END, 'default ' || column_default) AS line
   FROM information_schema.columns
   WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'`,
  `SELECT concat_ws(' ', 'index', indexdef) AS line
   FROM pg_indexes WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`,
  `SELECT concat_ws(' ', 'constraint', relname, conname, pg_get_constraintdef(c.oid)) AS line
   FROM pg_constraint c JOIN pg_class t ON t.oid = conrelid
   WHERE connamespace = 'public'::regnamespace AND relname <> '_prisma_migrations'`,
  `SELECT concat_ws(' ', 'enum', typname, string_agg(enumlabel, ',' ORDER BY enumsortorder)) AS line
   FROM pg_enum JOIN pg_type t ON t.oid = enumtypid
   WHERE typnamespace = 'public'::regnamespace GROUP BY typname`,
  `SELECT concat_ws(' ', 'trigger', pg_get_triggerdef(t.oid)) AS line
   FROM pg_trigger t JOIN pg_class c ON c.oid = tgrelid
   WHERE relnamespace = 'public'::regnamespace AND NOT tgisinternal`,
  `SELECT concat_ws(' ', 'function', proname, pg_get_function_result(oid)) AS line
   FROM pg_proc WHERE pronamespace = 'public'::regnamespace`,
];

/** What a database's public schema is, as sorted lines: columns, indexes, constraints, enums, triggers and functions. */
export async function describeSchema(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const lines: string[] = [];
    for (const statement of statements) {
      const { rows } = await client.query<{ line: string }>(statement);
      lines.push(...rows.map(({ line }) => line));
    }
    return lines.sort();
  } finally {
    await client.end();
  }
}
