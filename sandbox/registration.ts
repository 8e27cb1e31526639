/** The one tenant and app registration of the sandbox: always the same, so that nobody sets it up. */
export const TENANT_ID = '5a4db0c5-0000-4000-8000-acc0ac0ac0ac';
export const CLIENT_ID = 'ac0ac0ac-0000-4000-8000-5a4db0c50001';
export const CLIENT_SECRET = 'sandbox-secret';
export const API_SCOPE = `api://${CLIENT_ID}/access_as_user`;
/** The sandbox's own face is another app, so that its requests do not count as the product's. */
export const FACE_CLIENT_ID = 'ac0ac0ac-0000-4000-8000-5a4db0c50002';

export const GRAPH_AUDIENCE = 'https://graph.microsoft.com';

/** Microsoft Graph permissions that an administrator has consented to. */
export const APP_ROLES = [
  'Calendars.Read',
  'User.Read.All',
  'MailboxSettings.Read',
  'TeamsActivity.Send.User',
];
export const DELEGATED_SCOPES = [
  'openid',
  'profile',
  'email',
  'User.Read',
  'User.ReadBasic.All',
  'People.Read',
  'Calendars.ReadWrite',
  'Calendars.Read.Shared',
  'MailboxSettings.Read',
  'Mail.Send',
  'Chat.ReadWrite',
  'ChatMessage.Send',
  'OnlineMeetings.ReadWrite',
  'TeamsActivity.Send',
];
