import type { Alert } from '../../../mentoring/alerts/schema.ts';

/** Where something can be done about a pattern, under its mentorship. */
type Way = { name: 'schedule' | 'followUps' | 'meetings'; to: string };

const schedule: Way = { name: 'schedule', to: 'meetings/new' };
const ways: Partial<Record<Alert['kind'], Way>> = {
  'introduction-cancelled': schedule,
  'check-in-missed': schedule,
  'follow-up-overdue': { name: 'followUps', to: 'follow-ups' },
  'outcome-missing': { name: 'meetings', to: 'meetings' },
};

/** The screen that helps with it, where one does; otherwise it is for the two to talk about. */
export const wayOf = ({ kind }: Pick<Alert, 'kind'>): Way | undefined => ways[kind];
