import { moved } from './moved.ts';
import { offer } from './offer.ts';
import { sending } from './sending.ts';

/** Outlook shows "an add-in is taking long" after five seconds; nothing here is worth that. */
const patienceMs = 3_000;

type Launch = { completed: (verdict?: object) => void };

/** Ends the event whatever happens: Accord never stands in the way of an appointment. */
async function within(event: Launch, work: Promise<unknown>, otherwise?: object) {
  const timeout = new Promise((resolve) => setTimeout(() => resolve(otherwise), patienceMs));
  const verdict = await Promise.race([work.catch(() => otherwise), timeout]);
  event.completed(verdict as object | undefined);
}

/** By the action ids of the manifest. */
const { actions } = Office;
actions.associate('onNewAppointment', (event: Launch) => within(event, offer()));
actions.associate('onAttendeesChanged', (event: Launch) => within(event, offer()));
actions.associate('onTimeChanged', (event: Launch & { start: Date }) =>
  within(event, moved(event)),
);
actions.associate('onSend', (event: Launch) => within(event, sending(), { allowEvent: true }));
