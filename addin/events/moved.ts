import { ask } from '../outlook/ask.ts';
import { isLateMove } from './advice.ts';
import { appointment, known, linkIn, properties } from './item.ts';
import { wordsOf } from './words.ts';

const key = 'accordMoved';

/** While a mentor meeting is being moved: says when that leaves less notice than was agreed. */
export async function moved({ start }: { start: Date }): Promise<void> {
  const item = appointment();
  const all = known();
  if (!all) return;
  const link = linkIn(await properties(item));
  const partner = all.partners.find(({ mentorshipId }) => mentorshipId === link.mentorshipId);
  if (!partner) return;
  if (!isLateMove(link, new Date(start), partner.noticeHours, new Date())) {
    await ask((done) => item.notificationMessages.removeAsync(key, done)).catch(() => {});
    return;
  }
  const message = {
    type: 'informationalMessage',
    message: wordsOf(all).moved(partner.noticeHours),
    icon: 'mark-16',
    persistent: false,
  };
  await ask((done) => item.notificationMessages.replaceAsync(key, message as never, done));
}
