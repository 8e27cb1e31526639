import type { Preferences } from '../../mentoring/notifications/preferences/schema.ts';
import { type Chance, chance } from '../histories/random.ts';
import type { History, Somebody } from './history.ts';
import { life } from './lives/life.ts';

const zones: [number, string][] = [
  [3, 'Europe/Berlin'],
  [3, 'America/New_York'],
  [2, 'Australia/Sydney'],
  [1, 'Australia/Adelaide'],
];

const weekdays = [1, 2, 3, 4, 5];
const hours: [number, Somebody['hours']][] = [
  [6, { days: weekdays, from: '09:00', to: '17:00' }],
  [2, { days: weekdays, from: '08:00', to: '16:30' }],
  [1, { days: [2, 3, 4], from: '10:00', to: '15:00' }],
];

const everything: Preferences = {
  hours: 'working',
  pace: 'as-it-comes',
  activity: ['requests', 'agreement', 'goals', 'promises', 'meetings', 'patterns', 'celebrations'],
  email: [],
};
const preferences: [number, Preferences][] = [
  [14, everything],
  [2, { ...everything, hours: 'any' }],
  [3, { ...everything, pace: 'weekly' }],
  [1, { ...everything, activity: everything.activity.filter((topic) => topic !== 'celebrations') }],
  [1, { ...everything, activity: everything.activity.filter((topic) => topic !== 'patterns') }],
];

const somebody = ({ pick }: Chance, name: string): Somebody => ({
  name,
  zone: pick(zones),
  hours: pick(hours),
  prefers: pick(preferences),
});

/** So many mentorships over so many days: mentees with one mentor each, and mentors of whom some have two mentees. */
export function generate(count: number, seed: number, firstDay: string, days: number): History[] {
  const dice = chance(seed);
  const mentors = Array.from({ length: Math.ceil(count * 0.8) }, (_, n) =>
    somebody(dice, `Mentor ${n}`),
  );
  return Array.from({ length: count }, (_, n) => {
    const mentee = somebody(dice, `Mentee ${n}`);
    const mentor = mentors[n % mentors.length] ?? mentee;
    const blank = { name: `${seed}/${n}`, people: { mentor, mentee }, acts: [] };
    return life(chance(seed + 1 + n), blank, firstDay, days);
  });
}
