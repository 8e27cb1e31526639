import { Preferences } from '../../../mentoring/notifications/preferences/schema.ts';
import { ok } from '../api.ts';
import type { Answers } from './all.ts';

/** What the one who is signed in wants to hear: all by default, by the channels that there are. */
export const preferenceAnswers: Answers = (world, { method, noun, id, route }) => {
  if (noun !== 'me' || id !== 'preferences') return null;
  if (method === 'PUT') {
    const wanted = Preferences.safeParse(route.request().postDataJSON());
    if (!wanted.success) return { status: 400, body: { status: 400, title: 'Bad Request' } };
    world.preferences = wanted.data;
  }
  const { preferences = Preferences.parse({}), channels = ['activity', 'email'] } = world;
  return ok({ ...preferences, channels });
};
