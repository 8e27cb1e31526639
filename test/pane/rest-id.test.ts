import { afterEach, expect, test, vi } from 'vitest';
import { readOpened } from '../../addin/outlook/opened.ts';

type Answer = (result: { status: string; value: object }) => void;

/** An appointment that is read, in an Outlook with this mailbox. */
const open = (mailbox: object) => {
  const item = {
    itemType: 'appointment',
    itemId: 'a/b+c',
    requiredAttendees: [],
    optionalAttendees: [],
    organizer: { displayName: 'Amara', emailAddress: 'amara@contoso.com' },
    loadCustomPropertiesAsync: (answer: Answer) =>
      answer({ status: 'succeeded', value: { get: () => undefined } }),
  };
  vi.stubGlobal('Office', {
    AsyncResultStatus: { Succeeded: 'succeeded' },
    MailboxEnums: {
      ItemType: { Message: 'message' },
      RecipientType: { Other: 'other' },
      RestVersion: { v2_0: 'v2.0' },
    },
    context: {
      requirements: { isSetSupported: () => false },
      mailbox: { item, userProfile: { emailAddress: 'amara@contoso.com' }, ...mailbox },
    },
  });
  return readOpened('1');
};
afterEach(() => vi.unstubAllGlobals());

const convertToRestId = (id: string) => id.replaceAll('/', '-').replaceAll('+', '_');
const on = (hostName: string) => ({ diagnostics: { hostName } });

test.each([
  ['Outlook', { ...on('Outlook'), convertToRestId }, 'a-b_c'],
  ['an iPhone', { ...on('OutlookIOS'), convertToRestId }, 'a/b+c'],
  ['an Android phone', { ...on('OutlookAndroid'), convertToRestId }, 'a/b+c'],
  ['an Outlook that cannot convert ids', on('Outlook'), 'a/b+c'],
])('the id for Graph in %s', async (_, mailbox, eventId) => {
  expect(await open(mailbox)).toMatchObject({ eventId });
});
