import { useQueries } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { z } from 'zod';
import type { Agreement } from '../../mentoring/agreements/schema.ts';
import type { MeetingList } from '../../mentoring/meetings/schema.ts';
import { useApi } from '../api/api-context.tsx';
import { callName } from '../features/people/names.ts';
import { useHost } from '../host/host-context.tsx';
import { nearestLanguage } from '../locale/i18n.ts';
import { type Known, type Partner as KnownPartner, knownKey } from '../outlook/known.ts';
import { type Partner, usePartners } from './use-partners.ts';

type Meetings = z.infer<typeof MeetingList>;

const week = 7 * 86_400_000;
/** How many meetings to look back for the last one that was held. */
const lookBack = '10';

const nextBy = ({ inForce }: Agreement, { items }: Meetings): string | null => {
  const held = items.find(({ state }) => state === 'held');
  if (!inForce || !held) return null;
  return new Date(Date.parse(held.start) + inForce.terms.cadenceWeeks * week).toISOString();
};

const knownOf = (
  { mentorship, mail, name }: Partner,
  agreement: Agreement,
  past: Meetings,
): KnownPartner => {
  const { meetingMinutes, noticeHours } = (agreement.inForce ?? agreement).terms;
  return {
    mentorshipId: mentorship.id,
    name: callName({ displayName: name }),
    mail: mail ?? '',
    meetingMinutes,
    noticeHours,
    nextBy: nextBy(agreement, past),
  };
};

const leave = (known: Known): void => {
  const { roamingSettings } = Office.context;
  if (JSON.stringify(roamingSettings.get(knownKey)) === JSON.stringify(known)) return;
  roamingSettings.set(knownKey, known);
  roamingSettings.saveAsync();
};

/** Leaves in the mailbox what the event handlers need to know, once all of it has been read. */
export const useKnown = (): void => {
  const api = useApi();
  const { locale } = useHost();
  const partners = usePartners()?.filter(({ mail }) => mail);
  const ids = partners?.map(({ mentorship }) => mentorship.id) ?? [];
  const agreements = useQueries({
    queries: ids.map((id) => ({
      queryKey: ['agreements', id],
      queryFn: () => api.get<Agreement>(`/mentorships/${id}/agreement`),
    })),
  });
  const pasts = useQueries({
    queries: ids.map((id) => ({
      queryKey: ['meetings', id, 'last held'],
      queryFn: () => api.get<Meetings>(`/mentorships/${id}/meetings?when=past&limit=${lookBack}`),
    })),
  });

  const known = partners?.flatMap((partner, place) => {
    const agreement = agreements[place]?.data;
    const past = pasts[place]?.data;
    return agreement && past ? [knownOf(partner, agreement, past)] : [];
  });
  const all = known && known.length === ids.length;
  const words = JSON.stringify({ language: nearestLanguage(locale), partners: known });
  useEffect(() => {
    if (all) leave(JSON.parse(words));
  }, [all, words]);
};
