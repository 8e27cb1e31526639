import type { WordsOf } from '../words-of.ts';

export const alerts: WordsOf<'alerts'> = {
  some: 'Etwas ist ein Gespräch wert',
  more: '{{title}} und {{count}} weitere',
  cancellations: {
    own: 'Du hast {{span}} {{acts}}',
    others: '{{name}} hat {{span}} {{acts}}',
    calledOff_one: '{{count}} Treffen abgesagt',
    calledOff_other: '{{count}} Treffen abgesagt',
    moved_one: '{{count}} Treffen kurzfristig verschoben',
    moved_other: '{{count}} Treffen kurzfristig verschoben',
    movedToo: '{{count}} kurzfristig verschoben',
    both: '{{one}} und {{other}}',
    inARow: 'hintereinander',
    inDays_one: 'an {{count}} Tag',
    inDays_other: 'in {{count}} Tagen',
  },
  days_one: '{{count}} Tag',
  days_other: '{{count}} Tagen',
  weeks_one: 'einer Woche',
  weeks_other: '{{count}} Wochen',
  both: {
    'check-in-missed': 'Du und {{name}} habt euch seit {{span}} nicht getroffen',
    'outcome-missing_one': 'Zu deinem letzten Treffen mit {{name}} fehlen noch Notizen',
    'outcome-missing_other': 'Zu {{count}} Treffen mit {{name}} fehlen noch Notizen',
    silence: 'Zwischen dir und {{name}} ist es seit {{span}} still',
  },
  titles: {
    'introduction-cancelled': {
      own: 'Du hast dein erstes Treffen mit {{name}} abgesagt',
      others: '{{name}} hat euer erstes Treffen abgesagt',
    },
    'follow-up-overdue': {
      own_one: 'Für etwas, das du {{name}} zugesagt hast, ist der Tag vorbei',
      own_other: 'Für {{count}} deiner Zusagen an {{name}} ist der Tag vorbei',
      others_one: 'Für etwas, das {{name}} zugesagt hat, ist der Tag vorbei',
      others_other: 'Für {{count}} Zusagen von {{name}} ist der Tag vorbei',
    },
    silence: {
      own: '{{name}} hat seit {{span}} nichts von dir gehört',
      others: 'Du hast seit {{span}} nichts von {{name}} gehört',
    },
    'request-unanswered': {
      own: '{{name}} wartet auf deine Antwort',
      others: '{{name}} hat noch nicht geantwortet',
    },
  },
};
