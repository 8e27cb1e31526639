import type { WordsOf } from '../words-of.ts';

export const importantDates: WordsOf<'importantDates'> = {
  what: 'Was es ist',
  day: 'Wann',
  titleMissing: 'Sag in einer Zeile, was es ist',
  dayMissing: 'Wähle einen Tag',
  told: '{{partner}} erfährt vorher davon.',
  remove: 'Doch nicht so wichtig',
  removed: 'Nicht mehr vorgemerkt: {{title}}',
  how: 'Wie ist es gelaufen?',
  howHint: '{{partner}} liest es.',
  howSave: 'Speichern',
  howSaid: 'Gespeichert',
  reading: 'dieser Termin',
  fallback: 'Ein wichtiger Termin',
  said: 'So ist es laut {{partner}} gelaufen',
  correct: 'Richtigstellen',
  save: 'Richtigstellung speichern',
  corrected: 'Richtiggestellt: {{title}}',
  tellDay: 'Verschoben: {{partner}} den neuen Tag sagen',
  tellTime: 'Verschoben: {{partner}} die neue Zeit sagen',
  movedSaid: 'Verschoben: {{title}}',
  notHere: {
    title: 'Diesen Termin gibt es nicht',
    text: 'Vielleicht wurde er inzwischen entfernt.',
    back: 'Zurück zur Mentorschaft',
  },
};
