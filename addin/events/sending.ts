import { ask } from '../outlook/ask.ts';
import { linkKeys, organizerButton } from '../outlook/known.ts';
import { advice } from './advice.ts';
import { type Appointment, appointment, known, linkIn, properties } from './item.ts';
import { wordsOf } from './words.ts';

type Verdict = Office.SmartAlertsEventCompletedOptions;
const allowed: Verdict = { allowEvent: true };

/** Before a mentor meeting is sent: says softly what differs from the agreement. It can always be sent all the same. */
export async function sending(): Promise<Verdict> {
  const item = appointment();
  const all = known();
  if (!all) return allowed;
  const kept = await properties(item);
  const link = linkIn(kept);
  const partner = all.partners.find(({ mentorshipId }) => mentorshipId === link.mentorshipId);
  if (!partner) return allowed;
  const times = await timesOf(item);
  const said = advice(all, partner, link, times, new Date());
  if (said.length === 0) {
    await remember(kept, times.start);
    return allowed;
  }
  if (link.plannedStart && +link.plannedStart !== +times.start) await forget(kept);
  const words = wordsOf(all);
  return {
    allowEvent: false,
    errorMessage: [...said, words.sending].join(' '),
    sendModeOverride: 'promptUser',
    cancelLabel: words.change,
    commandId: organizerButton,
    contextData: JSON.stringify({ mentorshipId: partner.mentorshipId }),
  };
}

async function timesOf(item: Appointment) {
  const [start, end] = await Promise.all([
    ask<Date>((done) => item.start.getAsync(done)),
    ask<Date>((done) => item.end.getAsync(done)),
  ]);
  return { start, end };
}

/** From now on this is the time from which notice is counted. It is no reason not to send. */
async function remember(kept: Office.CustomProperties, start: Date): Promise<void> {
  kept.set(linkKeys.plannedStart, start.toISOString());
  await save(kept);
}

/** Whoever is asked first may send it or not: when it is planned for is not known then. */
async function forget(kept: Office.CustomProperties): Promise<void> {
  kept.remove(linkKeys.plannedStart);
  await save(kept);
}

const save = (kept: Office.CustomProperties) =>
  ask<void>((done) => kept.saveAsync(done as never)).catch(() => {});
