import { useOutletContext } from 'react-router';
import type { Mentorship } from '../../../mentoring/mentorships/schema.ts';

/** The mentorship that a screen under `/mentorships/:id` belongs to; it is there by then. */
export const useThisMentorship = (): Mentorship => useOutletContext<Mentorship>();
