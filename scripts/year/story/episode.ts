import type { Side } from '../../../mentoring/mentorships/schema.ts';
import type { When } from '../days.ts';

type Due = readonly [week: number, workdays?: number];

/** What was promised at a meeting, until when, and what became of it. */
export type Promised = {
  owner: Side;
  kind: 'action' | 'deliverable' | 'introduction' | 'resource' | 'advice';
  title: string;
  due: Due;
  done?: When;
  /** Of advice: what happened when it was tried. */
  tried?: string;
  dropped?: { when: When; by: Side; reason: string };
};

/** A week's meeting; what is not said is as they always do it. */
export type Episode = {
  week: number;
  /** Working days after the week's usual day. */
  day?: number;
  topic: string;
  /** Who plans it: Jonas, unless said. */
  by?: Side;
  made?: When;
  crucial?: When;
  topics?: { when: When; by: Side; text: string }[];
  calledOff?: { when: When; comment: string };
  notes?: { by: Side; text: string; when?: When };
  promised?: Promised[];
};
