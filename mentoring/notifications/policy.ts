/** A notification is its receiver's alone. */
export const mayRead = (notification: { personId: string }, personId: string): boolean =>
  notification.personId === personId;
