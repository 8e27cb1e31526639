import { describe, expect, it } from 'vitest';
import { AlertKind } from '../../mentoring/alerts/schema.ts';
import { CelebrationKind } from '../../mentoring/celebrations/schema.ts';
import { NotificationKind } from '../../mentoring/notifications/schema.ts';
import { de } from '../../mentoring/words/de.ts';
import { en } from '../../mentoring/words/en.ts';
import { nearestLanguage } from '../../mentoring/words/say.ts';
import { shareCelebration, shortName } from '../../mentoring/words/tell.ts';
import { type About, activityTypes, gathered, preview } from '../../worker/words.ts';

const sides = ['mentor', 'mentee'] as const;
const languages = ['en', 'de'] as const;
const longest = `${'Wolfeschlegelsteinhausenbergerdorff '.repeat(7)}the Third`;

/** What an alert shows: so many cancellations, each late move a half of one. */
const evidence = (cancelled: number, moved = 0) => ({
  count: cancelled + moved / 2,
  meetings: Array.from({ length: cancelled + moved }, () => ({
    id: '0197a000-0000-7000-8000-000000000001',
    start: '2026-05-04T09:00:00Z',
    at: '2026-05-03T09:00:00Z',
    noticeMinutes: 0,
  })),
});

/** Everything that a notification may tell of. */
const abouts: [string, About][] = NotificationKind.options.flatMap((kind): [string, About][] => {
  if (kind === 'alert-raised') {
    return AlertKind.options.flatMap((alert) =>
      sides.flatMap((about) =>
        [evidence(1), evidence(2), evidence(2, 3)].map((shown): [string, About] => [
          `${alert} of the ${about}, ${shown.count}`,
          { kind, alert: { kind: alert, about, evidence: shown } },
        ]),
      ),
    );
  }
  if (kind === 'celebration') {
    return CelebrationKind.options.flatMap((celebrated) =>
      [...sides, null].map((honours): [string, About] => [
        `${celebrated} of ${honours}`,
        { kind, celebration: { kind: celebrated, honours, count: 25 } },
      ]),
    );
  }
  if (kind === 'mentorship-expired') {
    return sides.map((requestedBy) => [`${kind}, asked by ${requestedBy}`, { kind, requestedBy }]);
  }
  if (kind === 'mentorship-closed') {
    return [true, false].map((withWords) => [`${kind}, words: ${withWords}`, { kind, withWords }]);
  }
  if (kind === 'follow-up-due') {
    return [true, false].map((today) => [`${kind}, today: ${today}`, { kind, today }]);
  }
  return [[kind, { kind }]];
});

describe.each(languages)('in %s', (language) => {
  describe.each(sides)('the %s reads', (side) => {
    it.each(abouts)(
      'of %s: a sentence with no gaps, and no longer than Teams shows',
      (_name, about) => {
        for (const partner of ['Bo', 'Amara Okafor', longest]) {
          const sentence = preview({ language, side, partner }, about);
          expect(sentence).not.toMatch(/[{}]|undefined|NaN|\b[a-z]+-[a-z]+-(own|other)\b/);
          expect(sentence).toMatch(/^[\p{Lu}].*[.?!]$/u);
          expect(sentence).not.toBe(about.kind);
          expect(sentence.length).toBeLessThanOrEqual(150);
        }
      },
    );

    it.each(abouts)(
      'of %s first, where there is more: as long, and nothing cut',
      (_name, about) => {
        for (const more of [1, 12, 123]) {
          const line = gathered({ language, side, partner: longest }, about, more);
          expect(line).toMatch(new RegExp(`^[\\p{Lu}].*[.?!] \\(\\+${more} .*Accord\\)$`, 'u'));
          expect(line.length).toBeLessThanOrEqual(150);
        }
      },
    );
  });

  it.each(CelebrationKind.options)('of %s there is something to post', (kind) => {
    const { heading, text, open } = shareCelebration(language, { kind, count: 5 });
    for (const words of [heading, text, open]) expect(words).not.toMatch(/[{}]|heading-|share-/);
  });
});

describe('the words', () => {
  it('are there in both languages, with the same values', () => {
    const values = (sentence: string) => [...sentence.matchAll(/{{(\w+)/g)].map(([, name]) => name);
    for (const [key, sentence] of Object.entries(en)) {
      expect(values(de[key as keyof typeof en]).sort(), key).toEqual(values(sentence).sort());
    }
  });

  it('tell the two of the same thing apart', () => {
    const alert = { kind: 'silence', about: 'mentor', evidence: evidence(1) } as const;
    const [own, other] = sides.map((side) =>
      preview({ language: 'en', side, partner: 'Bo' }, { kind: 'alert-raised', alert }),
    );
    expect(own).not.toBe(other);
  });

  it.each(languages)('send nobody to look for words that were not left, in %s', (language) => {
    const closed = (withWords: boolean) =>
      preview(
        { language, side: 'mentor', partner: 'Bo' },
        { kind: 'mentorship-closed', withWords },
      );
    expect(closed(true)).toMatch(/wrote|geschrieben/);
    expect(closed(false)).not.toMatch(/wrote|geschrieben/);
  });

  it('count meetings, also those that were moved late, and never halves of one', () => {
    const say = (language: string, cancelled: number, moved: number) =>
      preview(
        { language, side: 'mentor', partner: 'Bo' },
        {
          kind: 'alert-raised',
          alert: {
            kind: 'repeated-cancellations',
            about: 'mentee',
            evidence: evidence(cancelled, moved),
          },
        },
      );
    expect(say('en', 3, 0)).toContain('has cancelled 3 meetings');
    expect(say('en', 2, 3)).toContain('has cancelled or moved 5 meetings');
    expect(say('de', 2, 3)).toContain('5 Treffen abgesagt oder verschoben');
  });

  it('are German for whoever reads German of any country, and English otherwise', () => {
    expect(['de', 'de-AT', 'DE-ch'].map(nearestLanguage)).toEqual(['de', 'de', 'de']);
    expect(['en-GB', 'fr', 'nds', '', undefined].map(nearestLanguage)).toEqual(Array(5).fill('en'));
  });
});

describe('a name', () => {
  it('is cut where it would leave a sentence no room, and never through a character', () => {
    expect(shortName('Amara Okafor')).toBe('Amara Okafor');
    expect(shortName(longest)).toMatch(/^Wolfe.*…$/);
    const family = '👩‍👩‍👧‍👦';
    expect(shortName(family.repeat(10))).toBe(`${family.repeat(3)}…`);
  });
});

describe('the activity types', () => {
  it('are one for each kind of notification', () => {
    expect(Object.keys(activityTypes).sort()).toEqual([...NotificationKind.options].sort());
    expect(new Set(Object.values(activityTypes)).size).toBe(NotificationKind.options.length);
  });
});
