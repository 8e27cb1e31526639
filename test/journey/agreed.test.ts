import type { FrameLocator } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { complaintsOf } from '../support/heard.ts';
import type { SandboxPerson } from '../support/sandbox.ts';
import { until } from '../support/until.ts';
import type { Demonstration } from './demonstration.ts';
import { openTeams } from './screens.ts';
import { setStage } from './stage.ts';

const hour = 60 * 60_000;
const dayIn = (days: number) => new Date(Date.now() + days * 24 * hour).toISOString().slice(0, 10);

/** One of the two at their Teams, which is opened once and never loaded again. */
type Seat = { person: SandboxPerson; tab: FrameLocator; loads: () => number };

describe('what two people agree, from the first request to a goal achieved', () => {
  const { open, demonstration } = setStage();
  let world: Demonstration;
  let mentee: Seat;
  let mentor: Seat;

  beforeAll(async () => {
    world = demonstration();
    mentee = await seat('Ananya');
    mentor = await seat('Fatima');
  }, 60_000);

  async function seat(name: string): Promise<Seat> {
    const page = await open({ width: 1180, height: 900 });
    const person = await world.tenant.person(name);
    const tab = await openTeams(page, world, person.id);
    let count = 0;
    page.on('domcontentloaded', () => count++);
    return { person, tab, loads: () => count };
  }

  const go = ({ tab }: Seat, part: string) =>
    tab
      .getByRole('navigation', { name: 'This mentorship' })
      .getByRole('link', { name: part })
      .click();
  const press = ({ tab }: Seat, name: string | RegExp) => tab.getByRole('button', { name }).click();
  const sees = ({ tab }: Seat, text: string | RegExp) => tab.getByText(text).first().waitFor();

  it('Ananya asks Fatima, who asks back, and accepts', { timeout: 60_000 }, async () => {
    await mentee.tab.getByRole('link', { name: 'Ask someone to be your mentor' }).click();
    await mentee.tab.getByRole('combobox', { name: 'Who' }).pressSequentially('Fati');
    await mentee.tab.getByRole('option', { name: mentor.person.displayName }).click();
    await mentee.tab
      .getByRole('textbox', { name: 'Why Fatima' })
      .fill('People thank you for a no.');
    await mentee.tab.getByRole('textbox', { name: 'What you hope to learn' }).fill('To do that.');
    await press(mentee, 'Send request');
    await sees(mentee, 'Waiting for Fatima’s answer');

    await sees(mentor, 'People thank you for a no.');
    await press(mentor, 'Ask for more');
    await mentor.tab.getByRole('textbox', { name: /What would you like to know/ }).fill('Why now?');
    await press(mentor, 'Ask Ananya');
    await mentee.tab
      .getByRole('textbox', { name: 'Your answer to Fatima' })
      .fill('I said yes again.');
    await press(mentee, 'Answer');
    await sees(mentor, 'I said yes again.');
    await press(mentor, 'Accept');
    await mentor.tab.getByRole('link', { name: mentee.person.displayName }).click();
    await sees(mentor, /^You are the mentor since/);
    await sees(mentee, /^You are the mentee since/);
  });

  it('one drafts, the other changes, both sign', { timeout: 60_000 }, async () => {
    await go(mentee, 'Agreement');
    await mentee.tab.getByRole('link', { name: 'Write the first draft' }).click();
    await mentee.tab
      .getByRole('textbox', { name: /What will be different/ })
      .fill('That Ananya says no in time, and is thanked for it.');
    await press(mentee, 'Sign, and hand to Fatima');
    await sees(mentee, 'You have signed. It counts as soon as Fatima has, too.');

    await go(mentor, 'Agreement');
    await mentor.tab.getByRole('link', { name: 'Change something' }).click();
    await mentor.tab
      .getByRole('textbox', { name: /What will be different/ })
      .fill('That Ananya says no in time, and yes with all her heart.');
    await press(mentor, 'Sign, and hand to Ananya');

    await sees(mentee, 'Fatima has written version 2.');
    await press(mentee, 'Show it');
    await press(mentee, 'Sign version 2');
    for (const each of [mentee, mentor]) await sees(each, /In force since/);
  });

  it('one proposes a goal, the other takes it and sets milestones', {
    timeout: 60_000,
  }, async () => {
    await go(mentor, 'Goals');
    await mentor.tab.getByRole('link', { name: 'Propose a goal' }).first().click();
    await mentor.tab.getByRole('textbox', { name: 'Goal' }).fill('Turn three requests down');
    await mentor.tab
      .getByRole('textbox', { name: 'How you will know' })
      .fill('Three people heard a no from Ananya, and one of them thanked her.');
    await mentor.tab.getByLabel('By when').fill(dayIn(90));
    await press(mentor, 'Propose');

    await go(mentee, 'Goals');
    await mentee.tab.getByRole('link', { name: 'Turn three requests down' }).click();
    await press(mentee, 'Accept');
    const line = mentee.tab.locator('input[name="milestone"]');
    for (const title of ['Say no once', 'Say no to a director']) {
      await line.fill(title);
      await line.press('Enter');
      await mentee.tab.getByRole('listitem').filter({ hasText: title }).waitFor();
    }
  });

  it('they find a time, and Outlook has it, with a link, at both', {
    timeout: 60_000,
  }, async () => {
    await go(mentee, 'Meetings');
    await mentee.tab.getByRole('link', { name: 'Schedule a meeting' }).first().click();
    await mentee.tab
      .getByRole('radio', { name: /for Fatima/ })
      .first()
      .check({ force: true });
    await press(mentee, 'Send the invitation');
    await mentee.tab.getByRole('heading', { name: 'Agenda' }).waitFor();

    for (const { person } of [mentee, mentor]) {
      const meeting = await mentoring(person);
      expect(meeting.onlineMeeting?.joinUrl).toMatch(/^https:/);
      expect(Date.parse(meeting.end.dateTime) - Date.parse(meeting.start.dateTime)).toBe(
        0.75 * hour,
      );
    }
    await sees(mentee, 'Turn three requests down');
  });

  /** The one meeting of the two in somebody's calendar. */
  async function mentoring(person: SandboxPerson) {
    const own = ({ subject }: { subject: string }) => subject === 'Mentoring: Fatima and Ananya';
    const [meeting, ...others] = await until(
      async () => {
        const { value } = await world.tenant.graph(person.id, 'GET', '/me/events?$top=100');
        return value.filter(own);
      },
      ({ length }) => length > 0,
    );
    expect(others).toEqual([]);
    return meeting;
  }

  it('they meet sooner than planned, note it, and promise and keep', {
    timeout: 90_000,
  }, async () => {
    const { iCalUId } = await mentoring(mentee.person);
    // Ananya drags it to where it took place; that is all Accord is told of the meeting.
    await world.tenant.move(mentee.person, iCalUId, new Date(Date.now() - 2 * hour));
    const notes = mentee.tab.getByRole('textbox', { name: 'What was said' });
    await notes.fill('A no is a sentence.');
    await press(mentee, 'Save notes');
    await sees(mentee, 'Last written');
    await promise(mentee, 'Say no to the Tuesday report', 'You');
    await promise(mentee, 'Introduce Ananya to Mira', 'Fatima');

    await go(mentor, 'Meetings');
    await mentor.tab
      .getByRole('link', { name: /^Mentoring: / })
      .first()
      .click();
    await expect
      .poll(() => mentor.tab.getByRole('textbox', { name: 'What was said' }).inputValue())
      .toBe('A no is a sentence.');
    await go(mentor, 'Follow-ups');
    await press(mentor, 'Done: Introduce Ananya to Mira');
    await go(mentee, 'Follow-ups');
    await press(mentee, 'Done: Say no to the Tuesday report');
    await sees(mentee, 'You have no open promises.');
    await sees(mentee, 'Fatima has no open promises.');
  });

  async function promise(who: Seat, title: string, owner: string) {
    const form = who.tab.getByRole('form', { name: 'A new follow-up' });
    await form.getByLabel('What').fill(title);
    await form.getByLabel('Who').selectOption({ label: owner });
    await form.getByLabel('What').press('Enter');
    await who.tab.getByRole('listitem').filter({ hasText: title }).waitFor();
  }

  it('the goal is achieved, and both celebrate at once, and once', {
    timeout: 90_000,
  }, async () => {
    await go(mentor, 'Overview');
    await go(mentee, 'Goals');
    await mentee.tab.getByRole('link', { name: 'Turn three requests down' }).click();
    for (const [index, title] of ['Say no once', 'Say no to a director'].entries()) {
      await press(mentee, `Reached it: ${title}`);
      await mentee.tab
        .getByText(/reached on/)
        .nth(index)
        .waitFor();
    }
    await press(mentee, 'I have achieved it');
    await press(mentee, 'Yes, I got there');
    const banner = { name: 'A goal achieved' };
    await mentee.tab.getByRole('heading', banner).waitFor();
    await mentor.tab.getByRole('heading', banner).waitFor();

    // Hers come at once, each alone; the mentor's are gathered.
    const own = await until(
      () => celebrations(mentee.person),
      ({ length }) => length >= 3,
    );
    expect(own.length).toBeLessThanOrEqual(4);
    await world.heard();
    const { db, tenant } = world;
    for (const { person, loads } of [mentee, mentor]) {
      // The first meeting, two milestones and the goal: each told once.
      const where = { kind: 'celebration', person: { entraId: person.id } };
      const told = await db.notification.findMany({ where });
      expect(told.map(({ deliveredAt }) => deliveredAt !== null)).toEqual(Array(4).fill(true));
      expect(await complaintsOf({ db, tenant }, person)).toEqual([]);
      expect(loads()).toBe(0);
    }
  });

  /** The entries in somebody's activity feed that speak of celebrations. */
  async function celebrations(person: SandboxPerson): Promise<object[]> {
    const entries: { activityType: string }[] = await world.tenant.activity(person.id);
    return entries.filter(({ activityType }) => activityType === 'celebration');
  }

  it('a card goes to the chat of the two, if she likes', { timeout: 60_000 }, async () => {
    await press(mentee, 'Post a card to our chat');
    await sees(mentee, 'Posted to your chat');
    const { value: chats } = await world.tenant.graph(mentee.person.id, 'GET', '/chats');
    expect(chats).toHaveLength(1);
    const path = `/chats/${chats[0].id}/messages`;
    const { value: messages } = await world.tenant.graph(mentor.person.id, 'GET', path);
    expect(messages).toHaveLength(1);
  });
});
