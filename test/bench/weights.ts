import { startVitest } from 'vitest/node';
import type { Weight } from '../support/weigh.ts';

const files = [
  'test/tab/first-load.test.ts',
  'test/pane/around.test.ts',
  'test/events/events.test.ts',
];

/** Weighs what is loaded before the tab, the pane and the event handlers can be used: their tests do, and hold it to its limits. */
export async function measureWeights(): Promise<Weight[]> {
  // A reporter that says nothing.
  const options = { watch: false, reporters: [{}], testNamePattern: 'at most \\d+ KB' };
  const run = await startVitest('test', files, options);
  const tests = run.state.getTestModules().flatMap(({ children }) => [...children.allTests()]);
  await run.close();
  return tests.flatMap((test) => {
    const { weight } = test.meta();
    const [error] = test.result().errors ?? [];
    if (!weight && error) throw new Error(`${test.name}: ${error.message}`);
    return weight ?? [];
  });
}
