import type { Side } from '../mentorships/schema.ts';

/** Whose it is may post it to the chat of the two; what is both's, either of them. */
export const mayShare = ({ honours }: { honours: Side | null }, side: Side): boolean =>
  honours === null || honours === side;
