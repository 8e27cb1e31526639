import { ask } from '../outlook/ask.ts';
import { organizerButton } from '../outlook/known.ts';
import { appointment, known, linkIn, onlyPartner, properties } from './item.ts';
import { wordsOf } from './words.ts';

const key = 'accordOffer';

/** A new appointment whose only other attendee is a mentor or mentee is offered to become a mentor meeting. */
export async function offer(): Promise<void> {
  const item = appointment();
  const all = known();
  if (!all) return;
  const partner = await onlyPartner(item, all);
  const { mentorshipId } = linkIn(await properties(item));
  if (!partner || mentorshipId) return withdraw(item);
  const words = wordsOf(all);
  const message = {
    type: 'insightMessage',
    message: words.offer(partner.name).slice(0, 150),
    icon: 'mark-16',
    actions: [
      {
        actionType: 'showTaskPane',
        actionText: words.fill,
        commandId: organizerButton,
        contextData: JSON.stringify({ mentorshipId: partner.mentorshipId }),
      },
    ],
  };
  await ask((done) => item.notificationMessages.replaceAsync(key, message, done));
}

/** Takes the offer back; there may be none. */
async function withdraw(item: Office.AppointmentCompose): Promise<void> {
  await ask((done) => item.notificationMessages.removeAsync(key, done)).catch(() => {});
}
