import { defineConfig } from 'prisma/config';

/** For the Prisma command line (`prisma generate`, `prisma studio`). Accord itself reads platform/config.ts. */
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? '' },
});
