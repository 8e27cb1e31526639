import { describe, it } from 'vitest';
import { launchBrowser } from '../tab/browser.ts';
import { usePane } from './open-pane.ts';
import { states } from './states.ts';

const browser = await launchBrowser();
const dir = '/tmp/p/pics';
describe('pictures', { timeout: 60_000 }, () => {
  const { open } = usePane(browser);
  it.each(states())('$name', async ({ name, world, item, ready, press = [], around }) => {
    for (const [look, options] of Object.entries({
      light: {},
      dark: { theme: { bodyBackgroundColor: '#1f1f1f' } },
    })) {
      if (look === 'dark' && !process.env.DARK) continue;
      const page = await open(world, item, {
        ...options,
        ...around,
        width: process.env.W ? Number(process.env.W) : 360,
        contrast: Boolean(process.env.CONTRAST),
      });
      await page
        .getByText(ready)
        .first()
        .waitFor()
        .catch(() => {});
      for (const each of press)
        await page
          .getByRole('button', { name: each })
          .first()
          .click()
          .catch(() => {});
      await page.waitForTimeout(500);
      await page.screenshot({
        path: `${dir}/${look}-${name.replaceAll(/\W+/g, '-')}.png`,
        fullPage: true,
      });
    }
  });
  it('propose', async () => {
    const s = states().find((x) => x.name === 'calling off')!;
    for (const m of Object.values(s.world.byEvent ?? {})) m.organizer = 'mentor';
    const page = await open(s.world, s.item);
    page.on('response', (r) => {
      if (r.request().method() !== 'GET') console.log(r.status(), r.url(), r.request().postData());
    });
    await page.getByRole('button', { name: 'Can’t make it?' }).click();
    await page.getByRole('radio').first().check();
    await page.getByRole('button', { name: 'Send the proposal' }).click();
    await page.waitForTimeout(1500);
    await page.screenshot({ path: `${dir}/propose.png`, fullPage: true });
  });
});
