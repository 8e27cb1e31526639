import { describe, expect, it } from 'vitest';
import { FailedDelivery } from '../../mentoring/notifications/delivery/schema.ts';
import { findBrowser } from '../support/browser.ts';
import type { World } from './api.ts';
import { checkLooks } from './looking.ts';
import { useTab } from './open-tab.ts';
import { jonas, miraWorld } from './world.ts';

const browser = await findBrowser();

const failed = (minute: number) =>
  FailedDelivery.parse({
    id: `0197a000-0000-7000-8000-${String(minute).padStart(12, '0')}`,
    personId: jonas.id,
    channel: minute % 2 ? 'email' : 'activity',
    failure: minute % 2 ? 'the address is not known' : '403 Forbidden',
    at: new Date(Date.now() - minute * 60_000).toISOString(),
  });

const managed = (): World => {
  const world = miraWorld();
  Object.assign(world.me, { isProgramManager: true });
  return { ...world, failedDeliveries: Array.from({ length: 9 }, (_, minute) => failed(minute)) };
};

describe.skipIf(!browser)('operations', { timeout: 20_000 }, () => {
  const { open } = useTab(browser);

  it('are for managers alone, who reach them from anywhere', async () => {
    const { tab } = await open(managed());
    await tab.getByRole('link', { name: 'Operations' }).click();
    await tab.getByRole('heading', { name: 'Messages that reached nobody' }).waitFor();

    const other = await open(miraWorld(), { subPageId: 'operations' });
    await other.tab.getByText('This is for programme managers').waitFor();
    expect(await other.tab.getByRole('link', { name: 'Operations' }).count()).toBe(0);
  });

  it('show what reached nobody, and open the queues in a window of their own', async () => {
    const { tab, messages, ...shown } = await open(managed(), { subPageId: 'operations' });
    await tab.getByText('403 Forbidden').first().waitFor();
    await tab.getByRole('button', { name: 'Show all 9' }).click();
    expect(await tab.getByText(/403 Forbidden|the address is not known/).count()).toBe(9);
    await tab.getByRole('button', { name: 'Open the queues' }).click();
    const opened = async () =>
      (await messages())
        .filter(({ func }) => func === 'executeDeepLink')
        .map(({ args }) => args[0]);
    await expect.poll(opened).toEqual(['https://accord.test/operations/session?code=once']);
    await checkLooks({ tab, messages, ...shown });
  });

  it('set a webhook, show its secret once, test it, and remove it when sure', async () => {
    const world = managed();
    const { tab, ...shown } = await open(world, { subPageId: 'operations' });
    const url = tab.getByRole('textbox', { name: 'Address' });
    await url.fill('http://hooks.accord.test');
    await tab.getByRole('button', { name: 'Send events there' }).click();
    await tab.getByText('expected https').waitFor();
    await url.fill('https://hooks.accord.test/accord');
    await tab.getByRole('button', { name: 'Send events there' }).click();
    const secret = tab.getByRole('textbox', { name: 'Secret' });
    expect(await secret.inputValue()).toMatch(/^whsec_/);
    await checkLooks({ tab, ...shown });
    await tab.getByRole('button', { name: 'I have it' }).click();
    expect(await secret.count()).toBe(0);

    await tab.getByRole('button', { name: 'Send a test message' }).click();
    await tab.getByText('It took the test message (204).').waitFor();
    await tab.getByRole('button', { name: 'Remove' }).click();
    await tab.getByRole('button', { name: 'Remove it' }).click();
    await url.waitFor();
    expect(world.webhook).toBeUndefined();
  });
});
