import { describe, expect, it } from 'vitest';
import { findBrowser } from '../support/browser.ts';
import { problem } from '../tab/api.ts';
import { goal } from '../tab/goals-world.ts';
import { hoursOff, manyFollowUps, meetingsWorld } from '../tab/meetings-world.ts';
import { amara, jonas, mira, tomas } from '../tab/world.ts';
import { newAppointment } from './items.ts';
import { itemIn, type OutlookWindow, usePane } from './open-pane.ts';

const browser = await findBrowser();

const given = () => {
  const made = meetingsWorld();
  made.world.followUps = manyFollowUps(made.id);
  made.world.goals = [goal(made.id)];
  return made;
};

describe.skipIf(!browser)('composing an appointment', { timeout: 30_000 }, () => {
  const { open } = usePane(browser);

  it('makes a mentor meeting of it with one click, and says what it did', async () => {
    const { world, id } = given();
    const page = await open(
      world,
      newAppointment(mira, { offered: JSON.stringify({ mentorshipId: id }) }),
    );
    await page.getByLabel('To talk about').fill('The new team');
    await page.getByRole('button', { name: 'Fill it in' }).click();
    const did = page.getByRole('region', { name: 'Filled in' });
    await did.getByText('Invited: Jonas Weber').waitFor();
    await did.getByText('Length: 45 minutes').waitFor();
    await did.getByText('A Teams link').waitFor();

    const item = await itemIn(page);
    expect(item.required.map(({ mail }) => mail)).toEqual([jonas.mail]);
    expect(item.subject).toBe('Mentoring: Mira and Jonas');
    expect(item.properties.accordMentorship).toBe(id);
    expect(Date.parse(item.end.date) - Date.parse(item.start.date)).toBe(45 * 60_000);
    expect(item.start.date).toBe(hoursOff(2));
    expect(item.location).toMatch(/^https:\/\/teams\.microsoft\.com\/l\/meetup-join\//);
    for (const point of ['The new team', 'Draft of the proposal', 'Run design reviews']) {
      expect(item.body).toContain(point);
    }
    expect(item.body).not.toContain('Say no to one meeting a week');
  });

  it('takes it all back, but for what somebody has changed by hand since', async () => {
    const { world, id } = given();
    const before = newAppointment(mira, {
      offered: JSON.stringify({ mentorshipId: id }),
      body: '<p>Mine</p>',
    });
    const page = await open(world, before);
    await page.getByRole('button', { name: 'Fill it in' }).click();
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    await page.evaluate(() => {
      const { item } = (window as unknown as OutlookWindow).outlook;
      if (item) item.subject = 'By hand';
    });
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Fill it in' }).waitFor();
    const item = await itemIn(page);
    expect(item).toMatchObject({
      subject: 'By hand',
      body: before.body,
      end: before.end,
      location: '',
      required: [],
      properties: {},
    });
  });

  it('takes back only what it did: not a link of before, not who has joined, not what it cannot read', async () => {
    const { world, id } = given();
    const [first, other] = world.mentorships.map((each) => each.id);
    const before = newAppointment(mira, {
      offered: JSON.stringify({ mentorshipId: id }),
      properties: { accordMentorship: first === id ? other : first },
      required: [{ name: 'Tomás', mail: 'tomas@accord.test' }],
      location: 'Room 1',
      subject: 'Mine',
    });
    const page = await open(world, before, { refuses: ['body.get'] });
    await page.getByRole('button', { name: 'Fill it in' }).click();
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    const filledBody = (await itemIn(page)).body;
    await page.evaluate(() => {
      const { item } = (window as unknown as OutlookWindow).outlook;
      item?.required.push({ name: 'Joined', mail: 'joined@accord.test' });
    });
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Fill it in' }).waitFor();
    const item = await itemIn(page);
    expect(item).toMatchObject({
      properties: before.properties,
      subject: 'Mine',
      location: 'Room 1',
      end: before.end,
      body: filledBody,
    });
    expect(item.required.map(({ name }) => name)).toEqual(['Tomás', 'Joined']);
  });

  it('says which part Outlook or the server refused, and does the rest', async () => {
    const { world, id } = given();
    world.instead[`POST /mentorships/${id}/online-meeting`] = problem(502, 'Teams is away.');
    const item = newAppointment(mira, { offered: JSON.stringify({ mentorshipId: id }) });
    const page = await open(world, item, { refuses: ['properties.save'] });
    await page.getByRole('button', { name: 'Fill it in' }).click();
    await page.getByText('No Teams link: Teams is away.').waitFor();
    await page.getByText('Outlook could not keep the link').waitFor();
    await page.getByText('Invited: Jonas Weber').waitFor();
    expect((await itemIn(page)).body).not.toContain('https://');
  });

  it('puts the appointment at a time that suits both', async () => {
    const { world, id } = given();
    const page = await open(
      world,
      newAppointment(mira, { offered: JSON.stringify({ mentorshipId: id }) }),
    );
    await page.getByRole('radio', { name: /–/ }).nth(4).check();
    await page.getByRole('status').filter({ hasText: 'Moved to' }).waitFor();
    const { start, end } = await itemIn(page);
    expect(start.date).toBe(world.times[4]?.start);
    expect(end.date).toBe(world.times[4]?.end);
    expect(await page.getByRole('radio', { name: /–/ }).nth(4).isChecked()).toBe(true);
  });

  it('follows what is changed by hand: shorter than agreed is said, and put right', async () => {
    const { world, id } = given();
    const page = await open(world, newAppointment(mira, { properties: { accordMentorship: id } }));
    await page.getByText('This has 30 minutes; you agreed on 45 minutes.').waitFor();
    await page.getByRole('button', { name: 'Make it 45 minutes' }).click();
    await page.getByText('This has 30 minutes').waitFor({ state: 'detached' });
    const { start, end } = await itemIn(page);
    expect(Date.parse(end.date) - Date.parse(start.date)).toBe(45 * 60_000);
  });

  it('guesses from who is invited; lets one choose otherwise', async () => {
    const { world } = given();
    const invited = [{ name: amara.displayName, mail: amara.mail ?? '' }];
    const page = await open(world, newAppointment(mira, { required: invited }));
    await expect.poll(() => page.getByRole('radio', { name: /Amara/ }).isChecked()).toBe(true);
    await page.getByRole('radio', { name: /Jonas/ }).check();
    await page.getByText('Somebody else is invited as well.').waitFor();
  });

  it('says so in a crowd, with rooms left out of it, in a series and in another calendar', async () => {
    const { world, id } = given();
    const crowd = Array.from({ length: 49 }, (_, n) => ({
      name: `P${n}`,
      mail: `p${n}@accord.test`,
    }));
    const room = { name: 'Room 1', mail: 'room1@accord.test', type: 'other' };
    const item = newAppointment(tomas, {
      offered: JSON.stringify({ mentorshipId: id }),
      required: [...crowd, room, { name: jonas.displayName, mail: jonas.mail ?? '' }],
      recurrence: { recurrenceType: 'weekly' },
    });
    const page = await open(world, item);
    await page.getByText('49 others are invited as well').waitFor();
    await page.getByText('This is Tomás Herrera’s calendar').waitFor();
    await page.getByText('It repeats').waitFor();
  });

  it('leaves for the event handlers whom one has a mentorship with, and what was agreed in numbers', async () => {
    const { world, id } = given();
    const page = await open(world, newAppointment(mira));
    const saved = () => page.evaluate(() => (window as unknown as OutlookWindow).outlook.saved);
    await expect.poll(saved).toMatchObject({
      accord: {
        language: 'en',
        partners: [
          {
            mentorshipId: id,
            name: 'Jonas',
            mail: jonas.mail,
            meetingMinutes: 45,
            noticeHours: 24,
          },
          { name: 'Amara', mail: amara.mail },
        ],
      },
    });
  });

  it('degrades in an older Outlook, and says so', async () => {
    const { world } = given();
    const page = await open(world, newAppointment(mira), { mailbox: 6 });
    await page.getByText('This Outlook is older').waitFor();
    await page.getByRole('radio', { name: /Jonas/ }).check();
    await page.getByRole('button', { name: 'Fill it in' }).click();
    await page.getByText('Invited: Jonas Weber').waitFor();
  });
});
