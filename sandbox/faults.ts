import { z } from 'zod';

const rate = z.number().min(0).max(1);

/** The dials: how badly the tenant behaves. All rates are chances from 0 to 1. */
export const faultsSchema = z.strictObject({
  /** Change notifications lost, delivered twice, delayed, or delivered in another order. */
  dropRate: rate,
  duplicateRate: rate,
  delayMs: z.number().int().min(0).max(600_000),
  reorder: z.boolean(),
  /** Graph requests answered with 429, or with 503. */
  throttleRate: rate,
  errorRate: rate,
  /** How long every Graph request takes. */
  latencyMs: z.number().int().min(0).max(60_000),
  /** Unchanged events told again in a delta. */
  replayRate: rate,
  /** Tell each occurrence taken out of a series as removed, not only the series as changed. */
  occurrenceRemovals: z.boolean(),
  /** What becomes of activity notifications. */
  activityFeed: z.enum(['ok', '429', '403', '5xx', 'hang']),
});

export type Faults = z.infer<typeof faultsSchema>;

/** A tenant that behaves. */
export function noFaults(): Faults {
  return {
    dropRate: 0,
    duplicateRate: 0,
    delayMs: 0,
    reorder: false,
    throttleRate: 0,
    errorRate: 0,
    latencyMs: 0,
    replayRate: 0,
    occurrenceRemovals: false,
    activityFeed: 'ok',
  };
}
