import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { DateTime } from 'luxon';
import { useMemo } from 'react';
import { mailboxOf } from '../common/graph.ts';
import { useLive } from '../common/live.ts';
import { toEntry } from './entries.ts';

/** The played person's mailbox. */
export const useMailbox = (userId: string) => useMemo(() => mailboxOf(userId), [userId]);

/** What stands in the calendar between two moments, kept up to date while it is shown. */
export function useEntries(userId: string, zone: string, from: DateTime, to: DateTime) {
  const mailbox = useMailbox(userId);
  const queries = useQueryClient();
  useLive({
    onCalendar: (event) => queries.invalidateQueries({ queryKey: ['calendar', event.userId] }),
    onReconnect: () => queries.invalidateQueries({ queryKey: ['calendar'] }),
  });
  return useQuery({
    queryKey: ['calendar', userId, from.toISO(), to.toISO()],
    queryFn: async () => (await mailbox.between(from, to)).map((event) => toEntry(event, zone)),
  });
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
