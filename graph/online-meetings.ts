import type { OnlineMeeting } from '@microsoft/microsoft-graph-types';
import type { Graph } from './client.ts';

/** Makes a Teams meeting that stands in no calendar, as the one whom `graph` speaks for; resolves with its link. */
export async function createOnlineMeeting(
  graph: Graph,
  { subject, start, end }: { subject: string | undefined; start: Date; end: Date },
): Promise<string> {
  const meeting: OnlineMeeting = await graph.request('/me/onlineMeetings').post({
    startDateTime: start.toISOString(),
    endDateTime: end.toISOString(),
    ...(subject ? { subject } : {}),
  });
  if (!meeting.joinWebUrl) throw new Error('a Teams meeting without a link');
  return meeting.joinWebUrl;
}
