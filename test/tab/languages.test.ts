import { afterAll, describe, expect, it } from 'vitest';
import { alertTitle } from '../../addin/features/alerts/words.ts';
import { notificationTitle } from '../../addin/features/notifications/words.ts';
import { toldOnce } from '../../addin/features/timeline/told-once.ts';
import { entryWords } from '../../addin/features/timeline/words.ts';
import { de } from '../../addin/locale/de.ts';
import { deFirst } from '../../addin/locale/de-first.ts';
import { en } from '../../addin/locale/en.ts';
import { enFirst } from '../../addin/locale/en-first.ts';
import { loadOtherWords, nearestLanguage, startLanguage } from '../../addin/locale/i18n.ts';
import { AlertKind } from '../../mentoring/alerts/schema.ts';
import { CelebrationKind } from '../../mentoring/celebrations/schema.ts';
import { eventTypes } from '../../mentoring/events/schema.ts';
import { NotificationKind } from '../../mentoring/notifications/schema.ts';
import { entry } from './home-world.ts';
import { cancellations, miraWorld, notification } from './world.ts';

type Tree = { [key: string]: string | Tree };

const leaves = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : leaves(value, `${path}${key}.`),
  );
const fills = (words: string) => new Set(words.match(/{{\w+}}/g));

afterAll(() => startLanguage('en'));

describe('the two languages', () => {
  const english = new Map([...leaves(en), ...leaves(enFirst)]);
  const german = new Map([...leaves(de), ...leaves(deFirst)]);

  it('say the same things', () => {
    expect([...german.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('never leave words empty, nor fill in what the other does not know', () => {
    for (const [key, words] of english) {
      expect(words.trim(), key).not.toBe('');
      const extra = [...fills(german.get(key) ?? '')].filter((each) => !fills(words).has(each));
      expect(extra, key).toEqual([]);
      expect(german.get(key)?.trim(), key).toBeTruthy();
    }
  });

  it('take the language that is nearest to the host’s', () => {
    expect(['de', 'de-AT', 'DE-ch', 'en-GB', 'fr-FR', ''].map(nearestLanguage)).toEqual([
      'de',
      'de',
      'de',
      'en',
      'en',
      'en',
    ]);
  });
});

describe.each(['en', 'de'] as const)('in %s', (language) => {
  const speak = () => startLanguage(language).then(loadOtherWords);
  const [mentorship] = miraWorld().mentorships;
  /** Not the key itself, nothing left to be filled in. */
  const said = /^\p{L}[^{}]*$|^\d[^{}]*$/u;

  it.each(eventTypes)('%s has words, whoever did it', async (type) => {
    await speak();
    for (const by of [null, 'mentor', 'mentee'] as const) {
      const words = entryWords(entry(type, -1, { by }), { role: 'mentor', partner: 'Jonas' });
      expect(words).toMatch(said);
      expect(words).not.toContain('timeline.');
    }
  });

  it.each(AlertKind.options)(
    'the pattern %s is told in the timeline as what it was',
    async (kind) => {
      await speak();
      const told = { role: 'mentor', partner: 'Jonas' } as const;
      const words = entryWords(entry('alert.raised', -1, { kind }), told);
      expect(words).toMatch(said);
      expect(words).not.toBe(entryWords(entry('alert.raised', -1), told));
    },
  );

  it('a celebration is told as what it was, once', async () => {
    await speak();
    const words = CelebrationKind.options
      .map((kind) => entry('celebration.earned', -1, { kind, number: 5 }))
      .filter((earned) => toldOnce([earned]).length > 0)
      .map((earned) => entryWords(earned, { role: 'mentor', partner: 'Jonas' }));
    expect(new Set(words).size).toBe(2);
    expect(words.join()).toContain('5');
  });

  it.each(NotificationKind.options)('the notification %s has words', async (kind) => {
    await speak();
    const words = notificationTitle(
      notification(mentorship?.id ?? '', { kind }),
      mentorship,
      undefined,
    );
    expect(words).toMatch(said);
    expect(words).not.toContain('inbox.');
  });

  it.each(AlertKind.options)('the pattern %s has words, to both', async (kind) => {
    await speak();
    for (const role of ['mentor', 'mentee'] as const) {
      const alert = cancellations(mentorship?.id ?? '', { kind });
      const words = alertTitle(alert, { role, partner: 'Jonas' });
      expect(words).toMatch(said);
      expect(words).not.toContain('alerts.');
    }
  });
});
