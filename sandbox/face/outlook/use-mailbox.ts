import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { DateTime } from 'luxon';
import { useMemo } from 'react';
import { mailboxOf } from '../common/graph.ts';
import { useLive } from '../common/live.ts';
import { type Entry, toEntry } from './entries.ts';

const COMING_DAYS = 14;
const COMING_COUNT = 5;

/** The played person's mailbox. */
export const useMailbox = (userId: string) => useMemo(() => mailboxOf(userId), [userId]);

/** Has every calendar on the page read anew whenever its mailbox changes. */
export function useLiveCalendars() {
  const queries = useQueryClient();
  useLive({
    onCalendar: (event) => queries.invalidateQueries({ queryKey: ['calendar', event.userId] }),
    onReconnect: () => queries.invalidateQueries({ queryKey: ['calendar'] }),
  });
}

/** What stands in the calendar between two moments. */
export function useEntries(userId: string, zone: string, from: DateTime, to: DateTime) {
  const mailbox = useMailbox(userId);
  return useQuery({
    queryKey: ['calendar', userId, from.toISO(), to.toISO()],
    queryFn: async () => (await mailbox.between(from, to)).map((event) => toEntry(event, zone)),
  });
}

/** The next meetings with others; of a series only the next one. */
export function useComingUp(userId: string, zone: string, now: DateTime): Entry[] {
  const today = now.startOf('day');
  const { data = [] } = useEntries(userId, zone, today, today.plus({ days: COMING_DAYS }));
  const ahead = data
    .filter((entry) => entry.end > now && entry.guests.length > 0 && !entry.isCancelled)
    .sort((a, b) => a.start.toMillis() - b.start.toMillis());
  const isFirst = (entry: Entry) =>
    !entry.seriesId || entry === ahead.find((one) => one.seriesId === entry.seriesId);
  return ahead.filter(isFirst).slice(0, COMING_COUNT);
}

/** The hours the person works, as their mailbox says. */
export function useWorkingHours(userId: string) {
  const mailbox = useMailbox(userId);
  return useQuery({
    queryKey: ['settings', userId],
    queryFn: async () => (await mailbox.settings()).workingHours ?? null,
  });
}

/** Something the person does to their calendar; afterwards the calendar is read anew. */
export function useAct<Variables>(userId: string, act: (variables: Variables) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['calendar', userId] }),
  });
}
