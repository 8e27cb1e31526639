import { z } from 'zod';
import { Channel } from '../preferences/schema.ts';

/** A message that will never be sent, for whoever looks after the programme: who, where and why; never what it said. */
export const FailedDelivery = z
  .object({
    id: z.uuid(),
    /** The Entra object id of the person it was for. */
    personId: z.guid(),
    channel: Channel,
    failure: z.string(),
    at: z.iso.datetime(),
  })
  .meta({ id: 'FailedDelivery' });
export type FailedDelivery = z.infer<typeof FailedDelivery>;

export const FailedDeliveryList = z
  .object({ items: z.array(FailedDelivery), next: z.string().nullable() })
  .meta({ id: 'FailedDeliveryList' });
