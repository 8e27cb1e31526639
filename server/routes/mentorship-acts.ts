import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { answer, ask, reply } from '../../mentoring/mentorships/requests/rules.ts';
import { close, type Decision, pause, resume } from '../../mentoring/mentorships/rules.ts';
import {
  Mentorship,
  MentorshipClose,
  MentorshipDecline,
  MentorshipPause,
  MentorshipQuestion,
  type Side,
} from '../../mentoring/mentorships/schema.ts';
import {
  decideOn,
  type LockedMentorship,
  presentMentorship,
} from '../../mentoring/mentorships/store.ts';
import { actIn } from '../acts.ts';
import type { Context } from '../context.ts';
import { callerOf } from '../plugins/access.ts';
import { done } from '../refusal.ts';

const One = z.object({ id: z.uuid() });
const Nothing = z.object({}).strict().nullish();

/** What the caller's act comes to, by the rules of mentorships. */
type Act<Said> = (
  mentorship: LockedMentorship,
  by: { side: Side; timeZone: string },
  said: Said,
  at: Date,
) => Decision;

/** Answering a request, and the turns of a mentorship's life. */
export function mentorshipActRoutes(instance: FastifyInstance, { db, now }: Context) {
  const app = instance.withTypeProvider<ZodTypeProvider>();

  route('accept', Nothing, (it, { side }, _said, at) => answer(it, side, { how: 'accept' }, at));
  route('decline', MentorshipDecline.nullish(), (it, { side }, said, at) =>
    answer(it, side, { how: 'decline', message: said?.message }, at),
  );
  route('ask', MentorshipQuestion, (it, { side }, { message }, at) => ask(it, side, message, at));
  route('reply', MentorshipQuestion, (it, { side }, { message }, at) =>
    reply(it, side, message, at),
  );
  route('pause', MentorshipPause, (it, { side, timeZone }, { until }, at) =>
    pause(it, side, { day: until, timeZone }, at),
  );
  route('resume', Nothing, (it, { side }, _said, at) => resume(it, side, at));
  route('close', MentorshipClose, (it, { side }, said, at) => close(it, side, said, at));

  function route<Body extends z.ZodType>(name: string, body: Body, act: Act<z.infer<Body>>) {
    app.post(
      `/api/mentorships/:id/${name}`,
      {
        schema: { params: One, body, response: { 200: Mentorship } },
        config: { access: 'signed-in' },
      },
      async (request) => {
        const { person } = callerOf(request);
        const said = request.body as z.infer<Body>;
        const result = await decideOn(db, request.params.id, (mentorship) => {
          const { by: side, at } = actIn(mentorship, person, now());
          return act(mentorship, { side, timeZone: person.timeZone }, said, at);
        });
        return presentMentorship(done(result), person.id);
      },
    );
  }
}
