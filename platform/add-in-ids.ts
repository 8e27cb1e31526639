import { v5 } from 'uuid';

/** The add-in of `package/outlook.xml` must not bear the id of the app, and must always be the same. */
export const outlookIdOf = (clientId: string): string => v5(`accord/outlook/${clientId}`, v5.URL);

/** The ids by which Outlook knows the add-in: the app's own, and that of its twin on the Mac and on phones. */
export const addInIdsOf = (clientId: string): string[] => [clientId, outlookIdOf(clientId)];
