/** An entity as it crosses the wire. */
export type Json = Record<string, unknown>;
