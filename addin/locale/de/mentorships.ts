import type { WordsOf } from '../words-of.ts';

export const mentorships: WordsOf<'mentorships'> = {
  one: 'Mentorschaft',
  mine: 'Deine Mentorschaften',
  ofMine: 'deine Mentorschaften',
  this: 'diese Mentorschaft',
  askForMentor: 'Um Mentoring bitten',
  notHere: {
    title: 'Diese Mentorschaft gibt es nicht',
    text: 'Vielleicht wurde sie entfernt, oder es ist keine von deinen.',
  },
  nav: {
    label: 'Diese Mentorschaft',
    overview: 'Überblick',
    meetings: 'Treffen',
    goals: 'Ziele',
    'follow-ups': 'Zusagen',
    agreement: 'Vereinbarung',
    timeline: 'Verlauf',
    about: 'Über euch',
  },
  role: {
    mentor: 'Du bist Mentor',
    mentee: 'Du bist Mentee',
    mentorSince: 'Du bist Mentor seit {{date}}',
    menteeSince: 'Du bist Mentee seit {{date}}',
  },
  asks: {
    mentor: '{{name}} bittet dich um Mentoring',
    mentee: '{{name}} bietet dir Mentoring an',
  },
  standing: {
    waiting: 'Die Antwort von {{name}} steht noch aus',
    waitingForMe: 'Deine Antwort steht noch aus',
    paused: 'Pausiert',
    pausedUntil: 'Pausiert bis {{date}}',
    completed: 'Abgeschlossen',
    ended: 'Beendet',
    declined: 'Abgelehnt',
    expired: 'Die Anfrage blieb zu lange unbeantwortet',
  },
};
