import type { WordsOf } from '../words-of.ts';

export const home: WordsOf<'home'> = {
  welcome: {
    title: 'Willkommen bei Accord',
    heading: 'Accord hilft Mentor und Mentee, bei dem zu bleiben, was sie vereinbart haben',
    calendar:
      'Eure Treffen kommen aus deinem Outlook-Kalender. Nichts muss doppelt gepflegt werden.',
    alerts:
      'Wenn immer wieder Treffen abgesagt werden, sagt Accord es freundlich und schlägt vor, was helfen kann.',
    private: 'Nur ihr beide seht das, und nur eure gemeinsamen Treffen werden gespeichert.',
    ask: 'Jemanden um Mentoring bitten',
  },
  earlier: 'Früher',
  waits: {
    sign: 'Die Vereinbarung wartet auf deine Unterschrift',
    proposal_one: '{{count}} Vorschlag wartet auf deine Antwort',
    proposal_other: '{{count}} Vorschläge warten auf deine Antwort',
    overdue_one: 'Für {{count}} Zusage von dir ist der Tag vorbei',
    overdue_other: 'Für {{count}} Zusagen von dir ist der Tag vorbei',
  },
};
