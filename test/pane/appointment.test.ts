import { describe, expect, it } from 'vitest';
import type { Meeting } from '../../mentoring/meetings/schema.ts';
import { findBrowser } from '../support/browser.ts';
import { inForce } from '../tab/agreement-world.ts';
import { importantDate } from '../tab/home-world.ts';
import { fullAgenda, hoursOff, manyFollowUps, meetingsWorld } from '../tab/meetings-world.ts';
import { amara, jonas, mira, tomas } from '../tab/world.ts';
import { appointmentOf, newAppointment } from './items.ts';
import { showItem, usePane } from './open-pane.ts';

const browser = await findBrowser();

/** Mira's world with Jonas, in which the appointment is one of their meetings. */
const given = (which: 'next' | 'past', role: 'mentor' | 'mentee' = 'mentor') => {
  const made = meetingsWorld(role);
  const { world, id } = made;
  const meeting: Meeting = made[which];
  world.byEvent = { 'AAMk-event_1': meeting };
  world.followUps = manyFollowUps(id);
  world.agendas[meeting.id] = fullAgenda();
  world.agreements[id] = [inForce()];
  if (which === 'next')
    Object.assign(made.past, { notes: 'We spoke about reviews.', notesVersion: 1 });
  return { ...made, meeting };
};

const met = appointmentOf(jonas, [mira], { subject: 'Mentoring: Mira and Jonas' });

describe.skipIf(!browser)('an appointment beside the pane', { timeout: 30_000 }, () => {
  const { open } = usePane(browser);

  it('shows what was agreed, what is open, the last notes and the agenda, and takes a topic', async () => {
    const { world, meeting } = given('next');
    const page = await open(world, met);
    await page.getByRole('heading', { name: 'Mentoring with Jonas' }).waitFor();
    await page.getByText('We meet every two weeks').waitFor();
    await page.getByText('We spoke about reviews.').waitFor();
    await page.getByText('Book a room').waitFor();
    const line = page.getByLabel('Something to talk about');
    await line.fill('Pay');
    await line.press('Enter');
    await expect.poll(() => world.agendas[meeting.id]?.at(-1)?.text).toBe('Pay');
  });

  it('shows the same to its organizer, for whom Outlook opens it to be written', async () => {
    const { world } = given('next');
    const page = await open(world, newAppointment(mira, { id: 'AAMk/event+1' }));
    await page.getByRole('heading', { name: 'Mentoring with Jonas' }).waitFor();
  });

  it('offers a better time before a cancellation: the organizer moves it, and nothing is cancelled', async () => {
    const { world, meeting } = given('next');
    const page = await open(world, met);
    await page.getByRole('button', { name: 'Can’t make it?' }).click();
    expect(await page.getByRole('button', { name: 'Cancel the meeting' }).count()).toBe(0);
    await page.getByRole('radio').nth(4).check();
    await page.getByRole('button', { name: 'Move it' }).click();
    await page.getByRole('heading', { name: 'Agenda' }).waitFor();
    expect(meeting).toMatchObject({ start: world.times[4]?.start, state: 'scheduled' });
  });

  it('lets whoever is invited propose', async () => {
    const { world, meeting } = given('next', 'mentee');
    meeting.organizer = 'mentor';
    const page = await open(world, met);
    await page.getByRole('button', { name: 'Can’t make it?' }).click();
    await page.getByRole('radio', { name: /–/ }).first().check();
    await page.getByRole('button', { name: 'Send the proposal' }).click();
    await page.getByText(/You proposed .* until Jonas answers/).waitFor();
  });

  it('cancels only then, and says plainly what that means for the agreement', async () => {
    const { world, meeting } = given('next');
    Object.assign(meeting, { start: hoursOff(0, 3), end: hoursOff(0, 4) });
    const page = await open(world, met);
    await page.getByRole('button', { name: 'Can’t make it?' }).click();
    await page.getByRole('button', { name: 'No other time will do' }).click();
    await page.getByText('is remembered as one').waitFor();
    await page.getByText('You agreed to tell each other 24 hours before.').waitFor();
    await page.getByRole('button', { name: 'Cancel the meeting' }).click();
    await page.getByText(/Cancelled by you/).waitFor();
    expect(meeting.state).toBe('cancelled');
  });

  it('after it: takes notes and a promise, and that it did not take place', async () => {
    const { world, meeting } = given('past');
    const page = await open(world, met);
    await page.getByLabel('What was said').fill('Ask first, answer later.');
    await page.getByRole('button', { name: 'Save notes' }).click();
    await expect.poll(() => meeting.notes).toBe('Ask first, answer later.');
    const line = page.getByRole('textbox', { name: 'What', exact: true });
    await line.fill('Send the talk');
    await line.press('Enter');
    await page.getByRole('listitem').filter({ hasText: 'Send the talk' }).waitFor();
    expect(world.followUps.at(-1)).toMatchObject({ title: 'Send the talk', meetingId: meeting.id });
    await page.getByRole('button', { name: 'It did not take place' }).click();
    await expect.poll(() => meeting.state).toBe('missed');
  });

  it('asks whether another one-to-one of the two is theirs', async () => {
    const { world, id } = meetingsWorld();
    world.possible = [
      { eventId: 'AAMk-event_1', subject: 'Coffee', start: hoursOff(2), end: hoursOff(2, 1) },
    ];
    const page = await open(world, appointmentOf(jonas, [mira], { subject: 'Coffee' }));
    await page.getByRole('heading', { name: 'Is this one of yours?' }).waitFor();
    const sent = page.waitForRequest((request) => request.method() === 'POST');
    await page.getByRole('button', { name: 'Yes, it is' }).click();
    expect((await sent).url()).toContain(`/mentorships/${id}/possible-meetings`);
    expect((await sent).postDataJSON()).toEqual({ eventId: 'AAMk-event_1', ours: true });
    await page.getByText('It is one of your meetings now.').first().waitFor();
  });

  it('says nothing of an appointment with others', async () => {
    const { world } = meetingsWorld();
    const page = await open(world, appointmentOf(jonas, [mira, tomas]));
    await page.getByRole('heading', { name: 'Not a mentor meeting' }).waitFor();
  });

  it('marks one that matters, and asks afterwards how it went', async () => {
    const { world } = meetingsWorld();
    const talk = appointmentOf(tomas, [mira], { subject: 'My talk to the board', id: 'AAMk/talk' });
    const page = await open(world, talk);
    await page.getByRole('button', { name: 'This one matters' }).click();
    await page.getByLabel(/should know of it/).fill('I am nervous.');
    await page.getByRole('button', { name: 'Tell Amara' }).click();
    await page.getByText('Amara hears of it beforehand.', { exact: true }).waitFor();
    const [date] = world.importantDates ?? [];
    expect(date).toMatchObject({
      title: 'My talk to the board',
      note: 'I am nervous.',
      at: talk.start.date,
      allDay: false,
      eventId: 'AAMk-talk',
    });

    const over = { start: hoursOff(-1), end: hoursOff(-1, 1) };
    if (date) date.at = over.start;
    await showItem(page, null);
    await page.getByText('Open an appointment or a mail').waitFor();
    const past = { start: { date: over.start }, end: { date: over.end } };
    const again = await open(world, { ...talk, ...past });
    await again.getByLabel('How did it go?').fill('They listened.');
    await again.getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => date?.howItWent).toBe('They listened.');
  });

  it('tells the new day of one that matters once the entry was moved', async () => {
    const { world } = meetingsWorld();
    const talk = appointmentOf(tomas, [mira], { subject: 'My talk to the board', id: 'AAMk/talk' });
    const [, withAmara] = world.mentorships;
    world.importantDates = [
      {
        ...importantDate({
          mentorshipId: withAmara?.id ?? '',
          title: 'My talk to the board',
          at: hoursOff(-1),
          allDay: false,
        }),
        eventId: 'AAMk-talk',
      },
    ];
    const page = await open(world, talk);
    await page.getByRole('button', { name: 'It moved: tell Amara the new day' }).click();
    await page.getByText('Amara hears of it beforehand.', { exact: true }).waitFor();
    expect(world.importantDates[0]).toMatchObject({ at: talk.start.date, allDay: false });
  });

  it('follows the item, and keeps what was typed for each', async () => {
    const { world } = given('next');
    const page = await open(world, met);
    await page.getByLabel('Something to talk about').fill('Half a thought');
    const kept = () => page.evaluate(() => JSON.stringify(sessionStorage));
    await expect.poll(kept).toContain('Half a thought');
    await showItem(page, appointmentOf(amara, [mira, tomas], { id: 'other', subject: 'Standup' }));
    await page.getByRole('heading', { name: 'Not a mentor meeting' }).waitFor();
    await showItem(page, met);
    const line = page.getByLabel('Something to talk about');
    await line.waitFor();
    expect(await line.inputValue()).toBe('Half a thought');
  });
});
