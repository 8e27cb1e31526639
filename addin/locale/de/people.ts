import type { WordsOf } from '../words-of.ts';

export const people: WordsOf<'people'> = {
  search: {
    more: 'Gib mindestens zwei Buchstaben eines Namens ein',
    looking: 'Sucht …',
    failed: 'Das Verzeichnis antwortet nicht; versuch es gleich noch einmal',
    nobody: 'Niemand mit diesem Namen',
    found_one: '{{count}} Person',
    found_other: '{{count}} Personen',
  },
};
