import type { WordsOf } from '../words-of.ts';

export const celebrations: WordsOf<'celebrations'> = {
  title: 'Was ihr gefeiert habt',
  reading: 'was ihr gefeiert habt',
  empty: 'Etappen, Ziele und Treffen, die ihr in Folge eingehalten habt, finden hier ihren Platz.',
  heading: {
    'goal-achieved': 'Ein Ziel erreicht',
    'milestone-reached': 'Eine Etappe erreicht',
    'first-meeting': 'Das erste Treffen',
    'meetings-kept': '{{count}} Treffen in Folge eingehalten',
    completed: 'Eine Mentorschaft abgeschlossen',
  },
  more_one: 'und noch {{count}} Grund zu feiern',
  more_other: 'und noch {{count}} Gründe zu feiern',
  announced: 'Es gibt etwas zu feiern: {{message}}',
  share: 'Karte in unseren Chat stellen',
  sharing: 'Wird gepostet …',
  shared: 'Steht in eurem Chat',
  sharedSaid: 'Die Karte steht in deinem Chat mit {{name}}',
  shareFailed: 'Die Karte konnte nicht gepostet werden: {{reason}}',
  seeGoal: 'Zum Ziel',
  close: 'Schließen',
  all: 'Alle {{count}} zeigen',
};
