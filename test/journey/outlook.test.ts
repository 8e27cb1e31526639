import type { FrameLocator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { until } from '../support/until.ts';
import type { Demonstration } from './demonstration.ts';
import { setStage } from './stage.ts';

const minute = 60_000;
const property =
  'String {00020329-0000-0000-C000-000000000046} Name cecp-ac0ac0ac-0000-4000-8000-5a4db0c50001';
/** Nothing in it says what it is. */
const subject = 'Tea, and the ledger';

describe('a mentor meeting made in Outlook', () => {
  const { open, demonstration } = setStage();
  let world: Demonstration;
  let jonas: Page;
  let amara: Page;

  beforeAll(async () => {
    world = demonstration();
    jonas = await outlookOf(world.ids.mentee);
    amara = await outlookOf(world.ids.mentor);
  }, 60_000);

  async function outlookOf(userId: string): Promise<Page> {
    const page = await open({ width: 1280, height: 900 });
    await page.goto(`${world.sandbox.url}/outlook/?user=${userId}`);
    return page;
  }

  const paneIn = (page: Page): FrameLocator => page.frameLocator('iframe[title="Accord"]');

  /** The meeting in somebody's calendar, with what the add-in keeps in it. */
  async function inCalendar(userId: string) {
    const expand = `singleValueExtendedProperties($filter=id eq '${property}')`;
    const path = `/me/events?$top=100&$expand=${encodeURIComponent(expand)}`;
    const [found] = await until(
      async () => {
        const { value } = await world.tenant.graph(userId, 'GET', path);
        return value.filter((event: { subject: string }) => event.subject === subject);
      },
      ({ length }) => length > 0,
    );
    return found;
  }

  const mentorship = async () => {
    const { items } = await ask(world.ids.mentor, 'GET', '/api/mentorships?limit=50');
    return items.find(({ state }: { state: string }) => state === 'active');
  };

  async function ask(userId: string, method: string, path: string) {
    const authorization = `Bearer ${await world.tenant.tokenFor(userId, 'api')}`;
    return (await fetch(`${world.url}${path}`, { method, headers: { authorization } })).json();
  }

  it('is filled in with one click, and sent', { timeout: 60_000 }, async () => {
    await jonas.getByRole('button', { name: 'New event' }).first().click();
    await jonas.getByLabel(/^Subject/).fill(subject);
    await jonas.getByRole('button', { name: 'Mentor meeting' }).click();
    const pane = paneIn(jonas);
    await pane.getByRole('button', { name: 'Fill it in' }).click();
    await pane.getByRole('region', { name: 'Filled in' }).waitFor();
    await pane.getByRole('radio', { name: /–/ }).nth(3).check({ force: true });
    await pane.getByRole('status').filter({ hasText: 'Moved to' }).waitFor();
    await jonas.getByRole('button', { name: 'Send', exact: true }).click();

    const { start, end, body, attendees, singleValueExtendedProperties } = await inCalendar(
      world.ids.mentee,
    );
    expect(Date.parse(end.dateTime) - Date.parse(start.dateTime)).toBe(45 * minute);
    expect(body.content).toContain('Lead the design review of the ledger');
    expect(body.content).toMatch(/https:\/\/[^"]+/);
    expect(attendees).toHaveLength(1);
    const { id } = await mentorship();
    expect(singleValueExtendedProperties[0].value).toContain(id);
  });

  it('is known without a look at its subject', { timeout: 30_000 }, async () => {
    const { id } = await mentorship();
    const known = await until(
      async () => (await ask(world.ids.mentor, 'GET', `/api/mentorships/${id}/meetings`)).items,
      (items) => items.some((each: { subject: string }) => each.subject === subject),
    );
    expect(known.filter((each: { subject: string }) => each.subject === subject)).toHaveLength(1);
  });

  it('stands beside the other one’s copy with what is open', { timeout: 60_000 }, async () => {
    const { start } = await inCalendar(world.ids.mentor);
    await amara.goto(
      `${world.sandbox.url}/outlook/?user=${world.ids.mentor}&day=${start.dateTime.slice(0, 10)}`,
    );
    await amara.locator('[data-entry]').filter({ hasText: subject }).click();
    await amara.getByRole('button', { name: 'Mentor meeting' }).click();
    const pane = paneIn(amara);
    await pane.getByRole('heading', { name: 'Mentoring with Jonas' }).waitFor();
    await pane.getByText('Introduce Jonas to the finance team').first().waitFor();
    await pane.getByText('Lead the design review of the ledger').first().waitFor();
  });

  it('is given a better time instead of being called off', { timeout: 60_000 }, async () => {
    const pane = paneIn(amara);
    await pane.getByRole('button', { name: 'Can’t make it?' }).click();
    await pane.getByRole('radio', { name: /–/ }).nth(5).check({ force: true });
    await pane.getByRole('button', { name: 'Send the proposal' }).click();
    const { id } = await mentorship();
    const proposed = await until(
      async () => (await ask(world.ids.mentee, 'GET', `/api/mentorships/${id}/meetings`)).items,
      (items) =>
        items.some(
          (each: { subject: string; proposedStart: string | null }) =>
            each.subject === subject && each.proposedStart,
        ),
    );
    const meeting = proposed.find((each: { subject: string }) => each.subject === subject);
    expect(meeting).toMatchObject({ state: 'scheduled', endedBy: null });
    const { items: alerts } = await ask(world.ids.mentor, 'GET', '/api/alerts');
    expect(alerts).toEqual([]);
  });
});
