import { setImmediate as later } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { eachAlone } from '../../worker/jobs/sweep.ts';

describe('a sweep', () => {
  it('does what is due for each, though another fails, and says at the end how many did', async () => {
    const done: number[] = [];
    const sweeping = eachAlone([1, 2, 3, 4], async (item) => {
      await later();
      if (item % 2 === 1) throw new Error(`not ${item}`);
      done.push(item);
    });
    await expect(sweeping).rejects.toThrow('2 of 4 failed');
    await expect(sweeping).rejects.toMatchObject({
      errors: [new Error('not 1'), new Error('not 3')],
    });
    expect(done).toEqual([2, 4]);
  });
});
