import type { PropertyStore } from '../../../office/host/item-answers.ts';
import type { Mailbox } from '../../common/graph.ts';

/** The add-in's properties of an event that stands: written at once. */
export const storedProperties = (
  mailbox: Mailbox,
  eventId: string,
  propertyId: string,
): PropertyStore => ({
  load: async () => JSON.parse((await mailbox.property(eventId, propertyId)) ?? '{}'),
  save: async (all) => {
    const value = JSON.stringify(all);
    await mailbox.update(eventId, { singleValueExtendedProperties: [{ id: propertyId, value }] });
  },
});
