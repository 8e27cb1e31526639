import type { When } from '../days.ts';
import { answers, invites, meetingIn, moves, proposes } from '../outlook.ts';
import type { Step } from '../world.ts';
import type { Episode } from './episode.ts';
import { episodes } from './episodes.ts';

const clock = '15:00';

/** An ordinary meeting: Jonas plans it the day after the last one, Amara accepts, and somebody takes notes. */
function stepsOf(episode: Episode, index: number): Step[] {
  const { week, topic: subject, by = 'mentee', calledOff, notes } = episode;
  const before = episodes[index - 1]?.week ?? week - 1;
  const start: When = [week, episode.day ?? 0, clock];
  const made = episode.made ?? [before, 1, '09:40'];
  const other = by === 'mentor' ? 'mentee' : 'mentor';
  return [
    invites(made, by, { week, start, subject }),
    answers(hourAfter(made), other, 'accept', week),
    ...(episode.crucial ? [sets(episode.crucial, week)] : []),
    ...(episode.topics ?? []).map(({ when, by, text }) => adds(when, by, week, text)),
    ...(calledOff ? [answers(calledOff.when, by, 'cancel', week, calledOff.comment)] : []),
    ...(notes ? [writes(episode, notes)] : []),
  ];
}

function hourAfter([week, day, clock]: When): When {
  const [hour, minute] = clock.split(':');
  return [week, day, `${Number(hour) + 1}:${minute}`];
}

const adds = (when: When, by: 'mentor' | 'mentee', week: number, text: string): Step => ({
  when,
  async act(world) {
    const id = await meetingIn(world, week);
    await world.accord(world.cast[by], 'POST', `/meetings/${id}/agenda`, { text });
  },
});

/** Somebody says that it is a crucial one. */
const sets = (when: When, week: number): Step => ({
  when,
  async act(world) {
    const id = await meetingIn(world, week);
    await world.accord(world.cast.mentee, 'PATCH', `/meetings/${id}`, { kind: 'crucial' });
  },
});

/** Notes, and with them what was promised. */
const writes = (episode: Episode, { by, text, when }: NonNullable<Episode['notes']>): Step => ({
  when: when ?? [episode.week, episode.day ?? 0, by === 'mentee' ? '16:10' : '17:20'],
  async act(world) {
    const id = await meetingIn(world, episode.week);
    const { accord, cast, days } = world;
    const followUps = (episode.promised ?? []).map(({ owner, kind, title, due }) => {
      return { ownerId: cast[owner], kind, title, dueOn: days.on(...due) };
    });
    await accord(cast[by], 'POST', `/meetings/${id}/outcome`, { notes: text, followUps });
  },
});

/** She cannot at that time and proposes the day after; he moves it there. */
const another: When = [-16, 1, clock];
const otherTime: Step[] = [
  proposes([-16, -4, '10:20'], 'mentor', -16, another),
  moves([-16, -4, '11:45'], 'mentee', -16, another),
  answers([-16, -4, '12:30'], 'mentor', 'accept', -16),
];

export const meetingSteps: Step[] = [...episodes.flatMap(stepsOf), ...otherTime];
