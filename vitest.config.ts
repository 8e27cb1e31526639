import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/support/longest-first.ts';

const common = {
  setupFiles: ['test/support/stay-here.ts'],
  pool: 'forks' as const,
  testTimeout: 30_000,
  hookTimeout: 120_000,
  // What is waited for comes at once, but not on a machine that is busy.
  expect: { poll: { timeout: 5_000 } },
};

/** Tests against the clock: one file at a time, with the machine to themselves. */
const clock = ['test/path/live.test.ts', 'test/journey/first-look.test.ts'];

/** Tests that run all of Accord. */
const whole = [
  'path',
  'journey',
  'histories',
  'crashes',
  'conformance',
  'deliveries',
  'webhooks',
  'engine',
  'year',
].map((folder) => `test/${folder}/**/*.test.ts`);

/** Tests that put something in the place of a module, which must not have been loaded before. */
const mocked = ['test/platform/outside.test.ts'];

/** Tests in a browser. */
const pages = ['tab', 'pane', 'sandbox-face'].map((folder) => `test/${folder}/**/*.test.ts`);

export default defineConfig({
  test: {
    // Of the whole run, not of each project: there is one PostgreSQL.
    globalSetup: ['test/support/global.ts'],
    sequence: { sequencer: LongestFirst },
    reporters: ['default', './test/support/summary.ts'],
    projects: [
      {
        test: {
          ...common,
          name: 'pages',
          // A browser may be late once, on a machine that is busy; late twice is a defect.
          retry: 1,
          include: pages,
          // One browser for the files that share a process.
          isolate: false,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          ...common,
          name: 'parts',
          retry: 1,
          include: ['test/**/*.test.ts'],
          exclude: [...whole, ...pages, ...mocked],
          // What they import takes longer to load than most of them take to run.
          isolate: false,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          ...common,
          name: 'whole',
          // What is waited for has its own, shorter times; this one is for machines that others use as well.
          testTimeout: 60_000,
          include: [...whole, ...mocked],
          exclude: clock,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...common,
          name: 'clock',
          include: clock,
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
