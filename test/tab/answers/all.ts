import type { Route } from 'playwright-core';
import type { Answer, World } from '../api.ts';
import { agreements } from './agreements.ts';
import { celebrationAnswers } from './celebrations.ts';
import { followUpAnswers } from './follow-ups.ts';
import { goalAnswers } from './goals.ts';
import { meetingAnswers } from './meetings.ts';
import { mentorshipActs } from './mentorship-acts.ts';
import { operationsAnswers } from './operations.ts';
import { outlookAnswers } from './outlook.ts';
import { preferenceAnswers } from './preferences.ts';
import { timelineAnswers } from './timeline.ts';

/** A request to the API of a test, taken apart: `/api/<noun>/<id>/<act>/<more>`. */
export type Asked = {
  method: string;
  noun: string;
  id: string;
  act: string;
  more: string[];
  searchParams: URLSearchParams;
  route: Route;
};

/** Answers the requests of one noun; null for those of others. */
export type Answers = (world: World, asked: Asked) => Answer | null;

/** One file a noun. To add one: write it, and name it here. */
export const answers: Answers[] = [
  outlookAnswers,
  agreements,
  mentorshipActs,
  goalAnswers,
  celebrationAnswers,
  timelineAnswers,
  followUpAnswers,
  meetingAnswers,
  preferenceAnswers,
  operationsAnswers,
];
