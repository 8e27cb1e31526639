import type { Setup } from '../wire.ts';
import { type AsyncMethod, asking, since } from './async.ts';
import type { Channel } from './channel.ts';
import { EventType } from './enums.ts';
import { handlersFor } from './handlers.ts';
import { itemOf } from './item.ts';

const version = '16.0.20126.20000';

/** `Office.context.mailbox`, whose item changes while the pane is pinned. */
export function mailboxOf(channel: Channel, setup: Setup) {
  const { level } = setup;
  const ask = asking(channel);
  const { raise, ...handling } = handlersFor([
    EventType.ItemChanged,
    ...(level >= 14 ? [EventType.OfficeThemeChanged] : []),
  ]);
  let open = setup.item && itemOf(channel, level, setup.item);
  channel.on('item', (item: Setup['item']) => {
    open = item && itemOf(channel, level, item);
    raise(EventType.ItemChanged, {});
  });
  channel.on('itemEvent', ({ type, data }: { type: keyof typeof EventType; data: object }) =>
    open?.raise(EventType[type], data),
  );

  const displayAppointmentForm: AsyncMethod = (id) => void channel.call('mailbox.display', id);
  const displayNewAppointmentForm: AsyncMethod = (form) =>
    void channel.call('mailbox.displayNew', form);
  const mailbox = {
    get item() {
      return open?.item ?? null;
    },
    userProfile: setup.profile,
    diagnostics: { hostName: 'OutlookWebApp', hostVersion: version, OWAView: 'ThreeColumns' },
    displayAppointmentForm,
    displayNewAppointmentForm,
    ...since(level, 3, { convertToRestId, convertToEwsId }),
    ...since(level, 5, handling),
    ...since(level, 9, {
      displayAppointmentFormAsync: ask('mailbox.display', 1),
      displayNewAppointmentFormAsync: ask('mailbox.displayNew', 1),
    }),
  };
  const themeChanged = (officeTheme: object) =>
    raise(EventType.OfficeThemeChanged, { officeTheme });
  return { mailbox: mailbox as unknown as Office.Mailbox, themeChanged };
}

const convertToRestId = (id: string) => id.replaceAll('/', '-').replaceAll('+', '_');
const convertToEwsId = (id: string) => id.replaceAll('-', '/').replaceAll('_', '+');
