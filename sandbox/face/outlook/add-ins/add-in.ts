import { useQuery } from '@tanstack/react-query';
import { fetchJson } from '../../common/api.ts';

/** The add-in that is deployed here, as the sandbox reads it from its manifest. */
export type AddIn = {
  id: string;
  name: string;
  buttons: Partial<Record<Surface, AddInButton>>;
  launches: Record<string, { action: string; page: string; level: number; sendMode?: SendMode }>;
};
export type Surface = 'meetingDetailsOrganizer' | 'meetingDetailsAttendee' | 'mailRead';
export type AddInButton = {
  id: string;
  label: string;
  tip: string;
  icon: string;
  page: string;
  pinnable: boolean;
};
export type SendMode = 'promptUser' | 'softBlock' | 'block';

/** Undefined until it is known, or where the manifest cannot be read. */
export const useAddIn = () =>
  useQuery({
    queryKey: ['addin'],
    queryFn: () => fetchJson<AddIn>('/sandbox/addin'),
    staleTime: Number.POSITIVE_INFINITY,
  }).data;

/** Where Outlook keeps what an add-in writes into an item, as Graph names it. */
export const propertyIdOf = (addIn: AddIn | undefined): string =>
  `String {00020329-0000-0000-C000-000000000046} Name cecp-${addIn?.id ?? ''}`;

/** Ids as Exchange writes them, which office.js gives: Graph's own are safe in addresses. */
export const toEwsId = (id: string): string => id.replaceAll('-', '/').replaceAll('_', '+');
export const toRestId = (id: string): string => id.replaceAll('/', '-').replaceAll('+', '_');
