import { useEffect, useEffectEvent, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { cell } from '../../../office/host/cell.ts';
import { composeItem, type HostedItem } from '../../../office/host/item-answers.ts';
import type { Person } from '../../common/api.ts';
import { propertyIdOf, toEwsId } from '../add-ins/add-in.ts';
import { useDesk } from '../add-ins/desk.tsx';
import { type Draft, toChange, toEvent } from '../draft.ts';
import type { Entry } from '../entries.ts';
import { useAct, useMailbox } from '../use-mailbox.ts';
import { newsOf, recurrenceOf, toComposed, toDraft } from './composed.ts';

type Given = {
  person: Person;
  people: Person[];
  first: Draft;
  entry?: Entry;
  onNews: (news: ReturnType<typeof newsOf>) => void;
  onClose: () => void;
};

/** What an appointment's form works on: a draft that its fields and the add-in write together. */
export function useCompose(given: Given) {
  const { person, people, first, entry, onClose } = given;
  const [draftCell] = useState(() => cell(first));
  const draft = useSyncExternalStore(draftCell.subscribe, draftCell.get);
  const set = (change: Partial<Draft>) => draftCell.set((old) => ({ ...old, ...change }));
  const saving = useSaving(given, draftCell.get);
  const { stored } = saving;
  const mailbox = useMailbox(person.id);
  const propertyId = propertyIdOf(useDesk()?.addIn);

  // biome-ignore lint/correctness/useExhaustiveDependencies: one item as long as the form stands
  const item = useMemo(() => {
    const form = {
      read: () => toComposed(draftCell.get(), people),
      write: (change: object) => draftCell.set((old) => toDraft(old, change)),
      organizer: { name: person.displayName, mail: person.mail },
      itemId: () => stored.current && toEwsId(stored.current.id),
      recurrence: () => recurrenceOf(entry, draftCell.get()),
      save: async () => toEwsId(await saving.save(false)),
      close: onClose,
    };
    const isOccurrence = entry?.seriesId !== undefined && entry.seriesId !== entry.id;
    return composeItem(form, isOccurrence ? toEwsId(entry.seriesId ?? '') : null, {
      load: async () => {
        const { properties } = draftCell.get();
        if (properties || !stored.current) return properties ?? {};
        const kept = await mailbox.property(stored.current.id, propertyId);
        return kept ? JSON.parse(kept) : {};
      },
      save: async (properties) => draftCell.set((old) => ({ ...old, properties })),
    });
  }, [draftCell, propertyId]);

  useNews(draft, item, given.onNews);
  return { draft, set, item, save: saving.save };
}

/** Tells what is open, and what runs in the background, who is invited now and when. */
function useNews(draft: Draft, item: HostedItem, onNews: Given['onNews']) {
  const before = useRef(draft);
  const tell = useEffectEvent(onNews);
  useEffect(() => {
    const news = newsOf(before.current, draft);
    before.current = draft;
    if (news.people) item.events.raise('RecipientsChanged', news.people);
    if (news.time) item.events.raise('AppointmentTimeChanged', news.time);
    tell(news);
  }, [draft, item]);
}

/** Saves what is new, and of what stands only what was changed. */
function useSaving({ person, people, first, entry }: Given, read: () => Draft) {
  const mailbox = useMailbox(person.id);
  const propertyId = propertyIdOf(useDesk()?.addIn);
  const making = { people, windowsZone: person.timeZone, propertyId };
  const stored = useRef(entry ? { id: entry.id, draft: first } : null);
  // One id for however often the button is pressed: Graph makes the event once.
  const [transactionId] = useState(() => crypto.randomUUID());
  const { mutateAsync } = useAct(person.id, async (invites: boolean) => {
    const whole = read();
    // What is only saved invites nobody yet.
    const uninvited = { ...whole, guests: [], optionalGuests: [] };
    const draft = invites || entry ? whole : uninvited;
    const { current } = stored;
    if (!current) {
      const made = await mailbox.create({ ...toEvent(draft, making), transactionId });
      stored.current = { id: made.id ?? '', draft };
    } else {
      const change = toChange(current.draft, draft, making);
      if (Object.keys(change).length > 0) await mailbox.update(current.id, change);
      stored.current = { ...current, draft };
    }
    return stored.current.id;
  });
  return { stored, save: (invites: boolean) => mutateAsync(invites) as Promise<string> };
}
