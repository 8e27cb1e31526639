import { describe, expect, it } from 'vitest';
import type { Meeting } from '../../mentoring/meetings/schema.ts';
import { findBrowser } from '../support/browser.ts';
import { problem } from './api.ts';
import { hold } from './hold.ts';
import { agendaItem, fullAgenda, hoursOff, meetingsWorld } from './meetings-world.ts';
import { useTab } from './open-tab.ts';

const browser = await findBrowser();

describe.skipIf(!browser)('meetings', { timeout: 20_000 }, () => {
  const { open, site } = useTab(browser);

  const opened = async (
    role?: 'mentor' | 'mentee',
    change = (_: ReturnType<typeof meetingsWorld>) => {},
  ) => {
    const given = meetingsWorld(role);
    change(given);
    const host = await open(given.world, { subPageId: `mentorships/${given.id}/meetings` });
    return { ...given, ...host };
  };
  const openedOne = async (
    of: 'next' | 'past',
    {
      role,
      change = () => {},
    }: { role?: 'mentor' | 'mentee'; change?: (meeting: Meeting) => void } = {},
  ) => {
    const given = meetingsWorld(role);
    const meeting = given[of];
    change(meeting);
    const subPageId = `mentorships/${given.id}/meetings/${meeting.id}`;
    const host = await open(given.world, { subPageId });
    await host.tab.getByRole('heading', { level: 1, name: meeting.subject }).waitFor();
    return { ...given, ...host, meeting };
  };

  it('lists those ahead and past, and leads to each of them', async () => {
    const { tab } = await opened();
    const past = tab.getByRole('region', { name: 'Past meetings' });
    await past.getByText('Cancelled by Jonas with 2 days’ notice').waitFor();
    await tab
      .getByRole('listitem')
      .filter({ hasText: /proposes .* Open it to answer/ })
      .waitFor();
    const next = tab.getByRole('region', { name: 'Next meetings' });
    await next
      .getByRole('link', { name: 'Mentoring: Mira and Jonas', exact: true })
      .first()
      .click();
    await tab.getByRole('heading', { name: 'Agenda' }).waitFor();
    expect(await tab.title()).toBe('Mentoring: Mira and Jonas – Jonas Weber – Accord');
  });

  it('asks whether another one-to-one is theirs, and asks no more', async () => {
    const { tab, world, page } = await opened('mentor', ({ world }) => {
      world.possible = ['Coffee', 'Lunch'].map((subject) => {
        return { eventId: subject, subject, start: hoursOff(2), end: hoursOff(2, 1) };
      });
    });
    const asked = tab.getByRole('complementary', { name: 'Is this one of yours?' });
    const sent = page.waitForRequest((request) => request.method() === 'POST');
    await asked.getByRole('button', { name: 'Yes, Coffee is a mentoring meeting' }).click();
    expect((await sent).postDataJSON()).toEqual({ eventId: 'Coffee', ours: true });
    await tab.getByRole('status').filter({ hasText: 'Coffee is now one of your' }).waitFor();
    await asked.getByRole('button', { name: 'No, Lunch is not' }).click();
    await asked.waitFor({ state: 'detached' });
    expect(world.possible).toEqual([]);
  });

  it('asks again when the answer did not get through', async () => {
    const { tab } = await opened('mentor', ({ world, id }) => {
      world.possible = [
        { eventId: 'a', subject: 'Coffee', start: hoursOff(2), end: hoursOff(2, 1) },
      ];
      world.instead[`POST /mentorships/${id}/possible-meetings`] = problem(502, 'Outlook is away');
    });
    const yes = tab.getByRole('button', { name: 'Yes, Coffee' });
    await yes.click();
    await tab.getByRole('alert').filter({ hasText: 'Outlook is away' }).waitFor();
    await yes.waitFor();
    const said = tab.getByRole('status').filter({ hasText: 'Coffee is now one of your' });
    expect(await said.count()).toBe(0);
  });

  it('offers no scheduling while a mentorship is paused, and says why', async () => {
    const paused = meetingsWorld();
    paused.mentorship.state = 'paused';
    const place = `mentorships/${paused.id}/meetings`;
    const { tab } = await open(paused.world, { subPageId: `${place}/new` });
    await tab.getByText('while the mentorship is going on').waitFor();
    await tab.getByRole('link', { name: 'All meetings' }).click();
    await tab.getByRole('heading', { name: 'Next meetings' }).waitFor();
    expect(await tab.getByRole('link', { name: 'Schedule a meeting' }).count()).toBe(0);
  });

  it('keeps an agenda: a topic in a line, Enter for the next, anything taken off', async () => {
    const { tab, world, meeting } = await openedOne('next');
    const line = tab.getByLabel('Something to talk about');
    await line.pressSequentially('The new team');
    await line.press('Enter');
    await line.pressSequentially('Remote reviews <b>bold</b>');
    await line.press('Enter');
    await tab.getByRole('listitem').filter({ hasText: 'Remote reviews <b>bold</b>' }).waitFor();
    await expect
      .poll(() => world.agendas[meeting.id]?.map(({ text }) => text))
      .toEqual(['The new team', 'Remote reviews <b>bold</b>']);
    expect(await line.inputValue()).toBe('');
    await tab.getByRole('button', { name: 'Remove The new team from the agenda' }).click();
    await expect.poll(() => world.agendas[meeting.id]?.length).toBe(1);
    await tab
      .getByRole('listitem')
      .filter({ hasText: 'The new team' })
      .waitFor({ state: 'detached' });
  });

  it('puts a refused topic back into its line', async () => {
    const { tab, world, meeting } = await openedOne('next');
    world.instead[`POST /meetings/${meeting.id}/agenda`] = problem(409, 'At most 30 topics.');
    const line = tab.getByLabel('Something to talk about');
    await line.fill('One more');
    await line.press('Enter');
    await tab.getByRole('alert').filter({ hasText: 'At most 30 topics.' }).waitFor();
    expect(await line.inputValue()).toBe('One more');
    expect(await tab.getByRole('listitem').filter({ hasText: 'One more' }).count()).toBe(0);
  });

  it('keeps on the agenda what could not be taken off, and says so', async () => {
    const { tab, world, meeting } = await openedOne('next');
    const line = tab.getByLabel('Something to talk about');
    await line.fill('Pay');
    await line.press('Enter');
    const remove = tab.getByRole('button', { name: 'Remove Pay from the agenda' });
    await expect.poll(() => world.agendas[meeting.id]?.length).toBe(1);
    await expect.poll(() => remove.isEnabled()).toBe(true);
    const path = `DELETE /meetings/${meeting.id}/agenda/${world.agendas[meeting.id]?.[0]?.id}`;
    world.instead[path] = problem(409, 'This meeting is over.');
    await remove.click();
    await tab.getByRole('alert').filter({ hasText: 'This meeting is over.' }).waitFor();
    await remove.waitFor();
    const said = tab.getByRole('status').filter({ hasText: 'No longer on the agenda' });
    expect(await said.count()).toBe(0);
  });

  it('lets nothing be done with a topic that is still on its way', async () => {
    const { tab, world, meeting } = await openedOne('next');
    const held = hold();
    world.instead[`POST /meetings/${meeting.id}/agenda`] = async (route) => {
      await held.released;
      return problem(409, 'This meeting is over.')(route);
    };
    const line = tab.getByLabel('Something to talk about');
    await line.fill('Pay');
    await line.press('Enter');
    const remove = tab.getByRole('button', { name: 'Remove Pay from the agenda' });
    await remove.waitFor();
    expect(await remove.isEnabled()).toBe(false);
    held.release();
  });

  it('shows live what the other one puts on the agenda, and where each item comes from', async () => {
    const { tab, world, meeting, id } = await openedOne('next');
    await expect.poll(site().listeners).toBe(1);
    world.agendas[meeting.id] = [...fullAgenda(), agendaItem('Pay')];
    site().say({ type: 'meeting.prepared', mentorshipId: id });
    const item = (text: string) => tab.getByRole('listitem').filter({ hasText: text });
    await item('Pay').filter({ hasText: 'from Jonas' }).waitFor();
    await item('The new team').filter({ hasText: 'from you' }).waitFor();
    await item('Draft of the proposal').filter({ hasText: 'Jonas promised, due' }).waitFor();
    await item('everybody speaks').filter({ hasText: 'goal, until' }).getByRole('link').waitFor();
  });

  it('moves a meeting to a suggested time', async () => {
    const { tab, world, meeting } = await openedOne('next');
    await tab.getByRole('button', { name: 'Move it' }).click();
    await tab.getByRole('radio').nth(4).check();
    await tab.getByRole('button', { name: 'Move it' }).click();
    await tab.getByRole('heading', { name: 'Agenda' }).waitFor();
    expect(meeting.start).toBe(world.times[4]?.start);
    expect(Date.parse(meeting.end) - Date.parse(meeting.start)).toBe(45 * 60_000);
    await tab.getByRole('status').filter({ hasText: 'Moved. Jonas is told' }).waitFor();
  });

  it('says that who did not organise it proposes, and shows the proposal', async () => {
    const organizer = (meeting: Meeting) => Object.assign(meeting, { organizer: 'mentor' });
    const { tab, meeting } = await openedOne('next', { role: 'mentee', change: organizer });
    const before = meeting.start;
    await tab.getByRole('button', { name: 'Propose another time' }).click();
    await tab.getByText('goes to Jonas as a proposal').waitFor();
    await tab.getByRole('radio').first().check();
    await tab.getByRole('button', { name: 'Send the proposal' }).click();
    await tab.getByText(/You proposed .* until Jonas answers/).waitFor();
    expect(meeting.start).toBe(before);
  });

  it('accepts a proposed time with one click', async () => {
    const at = hoursOff(2, 5);
    const { tab, meeting } = await openedOne('next', {
      change: (meeting) => Object.assign(meeting, { proposedStart: at }),
    });
    await tab.getByRole('button', { name: 'Move it there' }).click();
    await tab.getByText(/Jonas proposes/).waitFor({ state: 'detached' });
    expect(meeting.start).toBe(at);
    expect(meeting.proposedStart).toBeNull();
  });

  it('offers another time before it cancels, says what that means, and takes a word along', async () => {
    const { tab, page, meeting } = await openedOne('next');
    await tab.getByRole('button', { name: 'Cancel it' }).click();
    await tab.getByText(/A cancellation takes the meeting out of both calendars/).waitFor();
    const focused = () => tab.evaluate(() => document.activeElement?.textContent);
    await expect.poll(focused).toBe('Find another time');
    await tab.getByLabel(/A word to Jonas/).fill('I am ill.');
    const sent = page.waitForRequest('**/cancel');
    await tab.getByRole('button', { name: 'Cancel the meeting' }).click();
    expect((await sent).postDataJSON()).toEqual({ comment: 'I am ill.' });
    await tab.getByText(/Cancelled by you with/).waitFor();
    expect(meeting.state).toBe('cancelled');
    expect(await tab.getByRole('heading', { name: 'Agenda' }).count()).toBe(0);
  });

  it('says plainly when calling off is refused, and shows how things stand', async () => {
    const { tab, meeting } = await openedOne('next');
    await tab.getByRole('button', { name: 'Cancel it' }).click();
    Object.assign(meeting, { state: 'declined', endedBy: 'mentee', noticeMinutes: 60 });
    await tab.getByRole('button', { name: 'Cancel the meeting' }).click();
    await tab.getByText('Declined by Jonas with 1 hour’s notice').waitFor();
  });

  it('marks a meeting as missed, and takes that back', async () => {
    const { tab, meeting } = await openedOne('past');
    await tab.getByRole('button', { name: 'It did not take place' }).click();
    await tab.getByText('Nobody is blamed for that').waitFor();
    expect(meeting.state).toBe('missed');
    await tab.getByRole('button', { name: 'It did take place' }).click();
    await tab.getByText('Held', { exact: true }).waitFor();
    expect(meeting.state).toBe('held');
  });

  it('says that a meeting of another mentorship is not there', async () => {
    const { world, id } = meetingsWorld();
    const stray = world.meetings.find(({ mentorshipId }) => mentorshipId !== id);
    const { tab } = await open(world, { subPageId: `mentorships/${id}/meetings/${stray?.id}` });
    await tab.getByText('There is no such meeting').waitFor();
  });
});
