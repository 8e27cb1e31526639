import type { WordsOf } from '../words-of.ts';

export const notifications: WordsOf<'notifications'> = {
  title: 'Mitteilungen',
  preferences: 'Was dich erreicht',
  unreadCount_one: 'Mitteilungen, {{count}} ungelesen',
  unreadCount_other: 'Mitteilungen, {{count}} ungelesen',
};
