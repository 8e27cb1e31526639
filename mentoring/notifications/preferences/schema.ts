import { z } from 'zod';

/** Ways to somebody outside the tab: the Teams activity feed, and mail. The tab's inbox has everything. */
export const Channel = z.enum(['activity', 'email']);
export type Channel = z.infer<typeof Channel>;

/** What notifications are about, as coarse as people think of it. */
export const Topic = z.enum([
  'requests',
  'agreement',
  'goals',
  'promises',
  'meetings',
  'patterns',
  'celebrations',
]);
export type Topic = z.infer<typeof Topic>;

const topics = z
  .array(Topic)
  .refine((all) => new Set(all).size === all.length, { error: 'names one twice' });

/** What a person wants to hear, where and when. What is left out has the default. */
export const Preferences = z
  .object({
    /** In their working hours only, or at any time. */
    hours: z.enum(['working', 'any']).default('working'),
    /** As things come, gathered where several wait; or once a week, all in one. */
    pace: z.enum(['as-it-comes', 'weekly']).default('as-it-comes'),
    /** Which topics the activity feed tells of. */
    activity: topics.default([...Topic.options]),
    /** Which topics are told by mail too, where Accord can send mail. */
    email: topics.default([]),
  })
  .strict()
  .meta({ id: 'Preferences' });
export type Preferences = z.infer<typeof Preferences>;

/** A person's preferences, and over which channels Accord can reach them at all. */
export const OwnPreferences = Preferences.extend({ channels: z.array(Channel) }).meta({
  id: 'OwnPreferences',
});
export type OwnPreferences = z.infer<typeof OwnPreferences>;
