// Makes a fresh clone ready: installs what is missing, generates the database client, builds the pages.
// Plain Node and nothing else, because nothing else is there yet. npm's commands run it first.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`accord: needs Node 20.19 or newer; this is ${process.versions.node}\n`);
  process.exit(1);
}

// Prisma would download an engine that Accord does not use; any program that exists keeps it from that.
const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath };

/** Runs a command, quietly unless it fails. */
function run(what, command, args) {
  process.stdout.write(`accord: ${what}\n`);
  const windows = process.platform === 'win32';
  const done = spawnSync(command, args, {
    env,
    encoding: 'utf8',
    shell: windows,
    maxBuffer: 2 ** 26,
  });
  if (done.status === 0) return;
  process.stderr.write(`${done.stdout ?? ''}${done.stderr ?? ''}accord: ${what}: failed\n`);
  process.exit(1);
}

const timeOf = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

/** The newest change below a folder, or of a file. */
function newest(path) {
  if (!existsSync(path)) return 0;
  if (!statSync(path).isDirectory()) return timeOf(path);
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

const isStale = (result, ...sources) => timeOf(result) < Math.max(...sources.map(newest));
const vite = (config) => [
  'node_modules/vite/bin/vite.js',
  'build',
  '--config',
  config,
  '--logLevel',
  'warn',
];

if (isStale('node_modules/.package-lock.json', 'package-lock.json')) {
  // Not `npm ci`: it refuses a lock file that was made where packages for other systems could not be had.
  // With what builds, also where NODE_ENV says production.
  const how = ['--no-save', '--no-audit', '--no-fund', '--include=dev'];
  run('installing packages', 'npm', ['install', ...how]);
}
if (isStale('platform/prisma/client.ts', 'prisma/schema.prisma')) {
  run('generating the database client', process.execPath, [
    'node_modules/prisma/build/index.js',
    'generate',
  ]);
}
if (isStale('dist/addin/events.js', 'addin', 'mentoring', 'package-lock.json')) {
  // The tab empties the folder first; the others add to it.
  run('building the tab', process.execPath, vite('addin/vite.config.ts'));
  run('building the pane', process.execPath, vite('addin/vite.pane.config.ts'));
  run("building the pane's event handlers", process.execPath, vite('addin/vite.events.config.ts'));
}
if (isStale('dist/sandbox/index.html', 'sandbox/face', 'sandbox/office', 'package-lock.json')) {
  run("building the sandbox's pages", process.execPath, vite('sandbox/face/vite.config.ts'));
}
