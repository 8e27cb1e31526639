import { fault } from '../faults.ts';
import type { Cell } from './cell.ts';
import type { Answers } from './host-window.ts';

/** A notification as it stands above an item. */
export type Note = Office.NotificationMessageDetails & { key: string };

const most = 5;
const insight = 'insightMessage';

/** Notifications of an item: at most five of the add-in, one of them an insight. */
export function noteAnswers(notes: Cell<Note[]>, isCompose: boolean): Answers {
  const find = (key: string) => notes.get().find((note) => note.key === key);
  const put = (key: string, details: Office.NotificationMessageDetails) => {
    const others = notes.get().filter((note) => note.key !== key);
    const isInsight = details.type === insight;
    if (isInsight && !isCompose) throw fault('NotSupported');
    if (isInsight && others.some(({ type }) => type === insight)) {
      throw fault('NumberOfNotificationsExceeded');
    }
    if (!find(key) && others.length >= most) throw fault('NumberOfNotificationsExceeded');
    notes.set(() => [...others, { ...details, key }]);
  };
  return {
    'notificationMessages.addAsync': (key: string, details: Office.NotificationMessageDetails) => {
      if (find(key)) throw fault('DuplicateNotificationKey');
      put(key, details);
    },
    'notificationMessages.replaceAsync': put,
    'notificationMessages.removeAsync': (key: string) => {
      if (!find(key)) throw fault('NotificationKeyNotFound');
      notes.set((all) => all.filter((note) => note.key !== key));
    },
    'notificationMessages.getAllAsync': () => notes.get(),
  };
}
