import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What a process of ours inherits from the tests': where things are, and nothing that configures Accord. */
function environment(own: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR, SystemRoot } = process.env;
  return { PATH, HOME, TMPDIR, SystemRoot, ...own };
}

/** A TypeScript file of the repository running as a process of its own. */
export type Script = {
  child: ChildProcess;
  stdout: () => string;
  stderr: () => string;
  /** Resolves once its output holds `text`; rejects where it ends without. */
  says: (text: string | RegExp) => Promise<void>;
  /** Resolves with its exit code, or null where a signal ended it. */
  ended: Promise<number | null>;
  kill: (signal: NodeJS.Signals) => Promise<number | null>;
  /** As `kill`, for the process and those that it has started, as when a container ends. */
  killAll: (signal: NodeJS.Signals) => Promise<number | null>;
};

/** Starts `file` (relative to the repository) with tsx. Whoever starts it sees to its end. */
export function startScript(
  file: string,
  args: string[] = [],
  env: NodeJS.ProcessEnv = {},
): Script {
  const child = spawn(process.execPath, ['--import', 'tsx', `${root}${file}`, ...args], {
    cwd: root,
    env: environment(env),
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const ended = once(child, 'close').then(([code]) => code as number | null);

  async function says(text: string | RegExp) {
    const heard = () => (typeof text === 'string' ? stdout.includes(text) : text.test(stdout));
    while (!heard()) {
      const over = await Promise.race([
        once(child.stdout, 'data').then(() => false),
        ended.then(() => true),
      ]);
      if (over && !heard())
        throw new Error(`${file} ended without saying ${text}: ${stdout}${stderr}`);
    }
  }

  function kill(signal: NodeJS.Signals) {
    child.kill(signal);
    return ended;
  }

  function killAll(signal: NodeJS.Signals) {
    if (child.pid) process.kill(-child.pid, signal);
    return ended;
  }

  return { child, stdout: () => stdout, stderr: () => stderr, says, ended, kill, killAll };
}

/** Runs `file` to its end. */
export async function runScript(file: string, args: string[] = [], env: NodeJS.ProcessEnv = {}) {
  const script = startScript(file, args, env);
  const code = await script.ended;
  return { code, stdout: script.stdout(), stderr: script.stderr() };
}
