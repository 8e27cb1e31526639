import { type Setup, type Theme, type Ticket, ticketOf } from '../wire.ts';
import { actionsOf } from './actions.ts';
import { type Channel, openChannel } from './channel.ts';
import { roamingSettings } from './dictionaries.ts';
import { enums } from './enums.ts';
import { mailboxOf } from './mailbox.ts';
import { nestedAuthBridge } from './nested-auth.ts';
import { requirements } from './requirements.ts';
import { uiOf } from './ui.ts';

/** Stands in for https://appsforoffice.microsoft.com/lib/1/hosted/office.js in the sandbox's Outlook. */
type Info = { host: string | null; platform: string | null };

const keptKey = 'office.ticket';

/** A dialog goes to other pages and comes back: who opened it is kept for then. */
function findTicket(): Ticket | undefined {
  const found = ticketOf(window.name) ?? ticketOf(sessionStorage.getItem(keptKey) ?? '');
  const host = found?.kind === 'dialog' ? window.opener : window.parent;
  if (!found || !host || host === window) return undefined;
  if (found.kind === 'dialog' && ticketOf(window.name))
    sessionStorage.setItem(keptKey, window.name);
  return found;
}

const context: Record<string, unknown> = {};
const ticket = findTicket();
const channel = ticket && openChannel(ticket);

async function begin(): Promise<Info> {
  // Outside Office the real one says so as well.
  if (!ticket || !channel) return { host: null, platform: null };
  const setup = await channel.call<Setup>('start');
  Object.assign(context, contextOf(channel, ticket, setup));
  if (setup.nestedAuth) Object.assign(window, { nestedAppAuthBridge: nestedAuthBridge(channel) });
  return { host: 'Outlook', platform: 'OfficeOnline' };
}

function contextOf(channel: Channel, { kind }: Ticket, setup: Setup) {
  const { language, level } = setup;
  const ui = uiOf(channel, kind === 'dialog');
  const basics = {
    ui,
    host: 'Outlook',
    platform: 'OfficeOnline',
    displayLanguage: language,
    contentLanguage: language,
    diagnostics: { host: 'Outlook', platform: 'OfficeOnline', version: '16.0.20126.20000' },
    requirements: requirements(level, setup.nestedAuth),
    touchEnabled: false,
    commerceAllowed: true,
  };
  if (kind === 'dialog') return basics;
  const { mailbox, themeChanged } = mailboxOf(channel, setup);
  channel.on('theme', (theme: Theme) => {
    if (level >= 14) context.officeTheme = theme;
    themeChanged(theme);
  });
  return {
    ...basics,
    mailbox,
    roamingSettings: roamingSettings(channel, setup.settings),
    ...(level >= 14 && { officeTheme: setup.theme }),
  };
}

const started = begin();
let initialize: ((reason: string) => void) | undefined;

Object.assign(window, {
  Office: {
    ...enums,
    context,
    actions: actionsOf(channel, started),
    onReady: async (callback?: (info: Info) => unknown) => {
      const info = await started;
      await callback?.(info);
      return info;
    },
    get initialize() {
      return initialize;
    },
    set initialize(handler) {
      initialize = handler;
      void started.then(() => initialize?.('documentOpened'));
    },
  },
});
