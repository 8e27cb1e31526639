import type { WordsOf } from '../words-of.ts';

export const alerts: WordsOf<'alerts'> = {
  acknowledge: 'Zur Kenntnis nehmen',
  acknowledged: 'Zur Kenntnis genommen',
  private: 'Das sehen nur du und {{name}}.',
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
  aWhile: 'einer Weile',
  titles: {
    'introduction-cancelled': {
      own: 'Du hast dein erstes Treffen mit {{name}} abgesagt',
      others: '{{name}} hat euer erstes Treffen abgesagt',
    },
    'check-in-missed': {
      own: 'Du und {{name}} habt euch seit {{span}} nicht getroffen',
      others: 'Du und {{name}} habt euch seit {{span}} nicht getroffen',
    },
    'follow-up-overdue': {
      own_one: 'Für {{count}} Zusage von dir ist der Tag vorbei',
      own_other: 'Für {{count}} Zusagen von dir ist der Tag vorbei',
      others_one: 'Für {{count}} Zusage von {{name}} ist der Tag vorbei',
      others_other: 'Für {{count}} Zusagen von {{name}} ist der Tag vorbei',
    },
    'outcome-missing': {
      own_one: '{{count}} Treffen mit {{name}} ohne Notiz oder Zusage',
      own_other: '{{count}} Treffen mit {{name}} ohne Notiz oder Zusage',
      others_one: '{{count}} Treffen mit {{name}} ohne Notiz oder Zusage',
      others_other: '{{count}} Treffen mit {{name}} ohne Notiz oder Zusage',
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
  suggestions: {
    'ask-what-would-help':
      'Pläne ändern sich aus vielen Gründen. Frag {{name}}, was helfen würde: eine andere Tageszeit, kürzere Treffen, ein anderer Rhythmus.',
    'propose-another-time': 'Schlag {{name}} eine Zeit vor, die sich leichter einhalten lässt.',
    'say-what-gets-in-the-way':
      'Wochen werden voll. Sag {{name}}, was dazwischenkommt; zusammen findet ihr einen Rhythmus, der passt.',
    'find-a-time':
      'Findet einen Termin, der dir und {{name}} passt. Eine halbe Stunde ist besser als keine.',
    'do-it-or-choose-another-day': 'Tu es heute, oder wähl einen anderen Tag; {{name}} sieht es.',
    'write-two-lines':
      'Schreib zwei Zeilen, solange du es noch weißt: was gesagt wurde und was folgt.',
    'send-a-word':
      'Ein kurzes Wort an {{name}} genügt. Ein Nein oder „gerade nicht“ ist auch eines.',
    answer: 'Eine kurze Antwort genügt; ein Nein ist auch eine.',
    'ask-somebody-else':
      'Menschen haben viel zu tun, das sagt nichts über dich. Du kannst auch jemand anderen fragen.',
  },
  ways: {
    schedule: 'Einen Termin finden',
    followUps: 'Zu den Zusagen',
    meetings: 'Zu den Treffen',
  },
};
