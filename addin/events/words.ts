import type { Known } from '../outlook/known.ts';

/** What the handlers say. They run where no catalog can be loaded, hence these few sentences here. */
const words = {
  en: {
    offer: (name: string) => `Is this a mentor meeting with ${name}?`,
    fill: 'Fill it in',
    short: (agreed: number, minutes: number) =>
      `You agreed on ${agreed} minutes; this meeting has ${minutes}.`,
    late: (day: string) => `By the rhythm that you agreed, you would meet by ${day}.`,
    moved: (hours: number) =>
      `You agreed to give ${hours} hours of notice; this moves it with less.`,
    sending: 'You can send it all the same.',
    change: 'Look at it again',
  },
  de: {
    offer: (name: string) => `Ist das ein Mentoring-Treffen mit ${name}?`,
    fill: 'Ausfüllen',
    short: (agreed: number, minutes: number) =>
      `Vereinbart sind ${agreed} Minuten; dieses Treffen hat ${minutes}.`,
    late: (day: string) => `Nach eurem vereinbarten Rhythmus würdet ihr euch bis ${day} treffen.`,
    moved: (hours: number) =>
      `Vereinbart sind ${hours} Stunden Vorlauf; diese Verschiebung lässt weniger.`,
    sending: 'Du kannst es trotzdem senden.',
    change: 'Noch einmal ansehen',
  },
} as const;

export type Words = (typeof words)['en' | 'de'];
export const wordsOf = ({ language }: Pick<Known, 'language'>): Words =>
  words[language] ?? words.en;
