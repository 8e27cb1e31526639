import { useEffect, useEffectEvent } from 'react';
import type { Person } from '../../common/api.ts';
import { setSearchParams, useSearchParam } from '../../common/search-params.ts';
import { type Entry, toEntry } from '../entries.ts';
import { useToast } from '../toasts.tsx';
import { useMailbox } from '../use-mailbox.ts';

/** Opens what the address names, `?itemid=`, as Graph's own links to events do. */
export function useLinkedEntry(person: Person, zone: string, open: (entry: Entry) => void) {
  const [id] = useSearchParam('itemid');
  const mailbox = useMailbox(person.id);
  const toast = useToast();
  const onFound = useEffectEvent(open);
  const onMissing = useEffectEvent(() => toast('This appointment is not there any more'));
  useEffect(() => {
    if (!id) return;
    setSearchParams({ itemid: undefined });
    mailbox.read(id).then(
      (event) => onFound(toEntry(event, zone)),
      () => onMissing(),
    );
  }, [id, mailbox, zone]);
}
