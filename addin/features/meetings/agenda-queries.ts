import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { Agenda, AgendaItem, Meeting } from '../../../mentoring/meetings/schema.ts';
import type { Side } from '../../../mentoring/mentorships/schema.ts';
import { useApi } from '../../api/api-context.tsx';
import { unsavedId } from '../../ui/unsaved.ts';

type List = z.infer<typeof Agenda>;
type Ref = Pick<Meeting, 'id' | 'mentorshipId'>;

const keyOf = ({ id, mentorshipId }: Ref) => ['agendas', mentorshipId, id];

/** What the two will talk about. */
export const useAgenda = (meeting: Ref) => {
  const api = useApi();
  return useQuery({
    queryKey: keyOf(meeting),
    queryFn: ({ signal }) => api.get<List>(`/meetings/${meeting.id}/agenda`, signal),
    select: (agenda) => agenda.items,
  });
};

/** Changes what is shown at once, and takes it back where it is refused; what came of it is read anew. */
const useChange = <Asked>(
  meeting: Ref,
  send: (asked: Asked) => Promise<unknown>,
  apply: (items: AgendaItem[], asked: Asked) => AgendaItem[],
) => {
  const queries = useQueryClient();
  const queryKey = keyOf(meeting);
  return useMutation({
    mutationFn: send,
    onMutate: async (asked) => {
      await queries.cancelQueries({ queryKey });
      const before = queries.getQueryData<List>(queryKey);
      queries.setQueryData<List>(
        queryKey,
        (list) => list && { ...list, items: apply(list.items, asked) },
      );
      return before;
    },
    onError: (_error, _asked, before) => queries.setQueryData(queryKey, before),
    onSettled: () => queries.invalidateQueries({ queryKey }),
  });
};

/** Adds a topic of the reader's. */
export const useAddTopic = (meeting: Ref, side: Side) => {
  const api = useApi();
  return useChange(
    meeting,
    (text: string) => api.post(`/meetings/${meeting.id}/agenda`, { text }),
    (items, text) => [...items, { id: unsavedId(), kind: 'topic', text, side, on: null }],
  );
};

/** Takes something off the agenda. */
export const useTakeOff = (meeting: Ref) => {
  const api = useApi();
  return useChange(
    meeting,
    ({ id }: AgendaItem) => api.delete(`/meetings/${meeting.id}/agenda/${id}`),
    (items, { id }) => items.filter((each) => each.id !== id),
  );
};
