import type { Mentorship, Side } from '../../../mentoring/mentorships/schema.ts';

/** The other of the two. The schema's own would bring zod into the tab. */
export const otherSide = (side: Side): Side => (side === 'mentor' ? 'mentee' : 'mentor');

/** Whether the agreement of a mentorship can still be written and signed. */
export const isWritable = ({ state }: Pick<Mentorship, 'state'>): boolean =>
  state === 'active' || state === 'paused';
