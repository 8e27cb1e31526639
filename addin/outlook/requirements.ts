/** Whether this Outlook has reached Mailbox 1.`minor`. The manifest asks for 1.5. */
export const has = (minor: number): boolean =>
  Office.context.requirements.isSetSupported('Mailbox', `1.${minor}`);

/** Whether it signs apps in itself. */
export const signsIn = (): boolean =>
  Office.context.requirements.isSetSupported('NestedAppAuth', '1.1');
