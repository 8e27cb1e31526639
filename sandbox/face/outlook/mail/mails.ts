import { useQuery, useQueryClient } from '@tanstack/react-query';
import { DateTime } from 'luxon';
import { fetchJson } from '../../common/api.ts';
import { useLive } from '../../common/live.ts';

type Party = { name: string; address: string };

/** A mail that somebody received. */
export type Mail = {
  id: string;
  conversationId: string;
  internetMessageId: string;
  /** ISO 8601. */
  at: string;
  from: Party;
  to: Party[];
  subject: string;
  /** HTML. */
  body: string;
};

/** Somebody's mails, newest first; new ones arrive by themselves. */
export function useMails(userId: string) {
  const queries = useQueryClient();
  const read = () => queries.invalidateQueries({ queryKey: ['mails'] });
  useLive({ onMail: read, onReconnect: read });
  return useQuery({
    queryKey: ['mails', userId],
    queryFn: () => fetchJson<Mail[]>(`/sandbox/people/${userId}/mails`),
  });
}

/** "14:05" today, "Tue 14:05" this week, else "3 March". */
export function sentAt(mail: Mail, zone: string): string {
  const at = DateTime.fromISO(mail.at, { zone });
  const days = DateTime.now().setZone(zone).startOf('day').diff(at.startOf('day'), 'days').days;
  const time = at.toLocaleString(DateTime.TIME_SIMPLE);
  if (days < 1) return time;
  return days < 7 ? `${at.toFormat('ccc')} ${time}` : at.toFormat('d MMMM');
}
