import type { WordsOf } from '../words-of.ts';

export const preferences: WordsOf<'preferences'> = {
  title: 'Was dich erreicht',
  lead: 'Alles steht immer hier in deinen Mitteilungen. Du wählst, was dich auch anderswo erreicht, und wann. Jede Änderung gilt sofort.',
  what: 'deine Einstellungen',
  saved: 'Gespeichert',
  hours: {
    title: 'Wann',
    working: 'In meiner Arbeitszeit',
    workingMeans:
      'So, wie Outlook sie kennt, an deinem Ort. Was dazwischen kommt, wartet auf dich.',
    any: 'Jederzeit',
    anyMeans: 'Sobald es etwas zu sagen gibt, auch abends und am Wochenende.',
  },
  pace: {
    title: 'Wie oft',
    'as-it-comes': 'Sobald etwas kommt',
    'as-it-comesMeans': 'Was kurz nacheinander kommt, ist eine Nachricht.',
    weekly: 'Einmal die Woche',
    weeklyMeans:
      'Alles in einem, wenn deine Woche beginnt. Nur eine Anfrage, die auf dich wartet, kommt gleich.',
  },
  always: 'Hast du selbst etwas erreicht, erfährst du es immer sofort.',
  topics: {
    title: 'Worüber und wo',
    head: 'Worüber',
    requests: 'Anfragen',
    requestsMeans: 'Jemand fragt nach einer Mentorschaft oder antwortet.',
    agreement: 'Eure Vereinbarung',
    agreementMeans: 'Zu unterschreiben, gültig, noch einmal anzusehen; Pause, Rückmeldung, Ende.',
    goals: 'Ziele',
    goalsMeans: 'Ein Vorschlag zu einem Ziel und die Antwort darauf.',
    promises: 'Zusagen',
    promisesMeans: 'Was du zugesagt hast und der Tag, an dem es fällig ist.',
    meetings: 'Treffen und Termine',
    meetingsMeans: 'Ein erstes Treffen, das noch fehlt, ein Tag, der zählt.',
    patterns: 'Ein Gespräch wert',
    patternsMeans: 'Abgesagte Treffen, lange Stille, Zusagen nach ihrem Tag.',
    celebrations: 'Zu feiern',
    celebrationsMeans: 'Ein Ziel erreicht, ein Meilenstein geschafft, Treffen eingehalten.',
  },
  channels: { activity: 'Teams', email: 'E-Mail' },
  fallback: 'Was das eine nicht zustellen kann, kommt über das andere.',
};
