import type { WordsOf } from '../words-of.ts';

export const alertCard: WordsOf<'alertCard'> = {
  acknowledge: 'Zur Kenntnis nehmen',
  acknowledged: 'Zur Kenntnis genommen',
  more: 'Noch {{count}} zeigen',
  private: 'Das sehen nur du und {{name}}.',
  lastMet: 'Zuletzt getroffen habt ihr euch am {{date}}',
  suggestions: {
    'ask-what-would-help': 'Frag {{name}}, was helfen würde.',
    'propose-another-time': 'Schlag {{name}} eine Zeit vor, die sich leichter einhalten lässt.',
    'say-what-gets-in-the-way':
      'Wochen werden voll. Sag {{name}}, was dazwischenkommt; zusammen findet ihr einen Rhythmus, der passt.',
    'find-a-time':
      'Such eine Zeit, die dir und {{name}} passt. Eine halbe Stunde ist besser als keine.',
    'do-it-or-choose-another-day': 'Tu es heute, oder wähl einen anderen Tag; {{name}} sieht es.',
    'write-two-lines':
      'Schreib zwei Zeilen, solange du es noch weißt: was gesagt wurde und was folgt.',
    'send-a-word':
      'Ein kurzes Wort an {{name}} genügt. „Gerade nicht“ ist auch eine Antwort, und eine Frage erst recht.',
    answer: 'Eine kurze Antwort genügt; ein Nein ist auch eine.',
    'ask-somebody-else':
      'Alle haben viel zu tun, das sagt nichts über dich. Du kannst {{name}} schreiben oder auch jemand anderen fragen.',
  },
  ask: {
    'repeated-cancellations':
      'Pläne ändern sich aus vielen Gründen. Frag {{name}}, was helfen würde: eine andere Tageszeit, kürzere Treffen, ein anderer Rhythmus.',
    'introduction-cancelled':
      'Ein erstes Treffen geht leicht unter. Frag {{name}}, was es leichter machen würde: ein anderer Tag oder nur eine halbe Stunde.',
    'follow-up-overdue':
      'Frag {{name}}, was helfen würde: ein anderer Tag, ein kleinerer Schritt oder eine helfende Hand.',
    silence: 'Frag {{name}}, wie es geht. Auf eine Frage antwortet es sich leichter.',
  },
  ways: {
    schedule: 'Einen Termin finden',
    followUps: 'Zu den Zusagen',
    notes: 'Notizen schreiben',
    answer: 'Antworten',
    askElse: 'Jemand anderen fragen',
    chat: '{{name}} schreiben',
  },
  noAddress: 'Das Verzeichnis sagt nicht, wie {{name}} zu erreichen ist.',
};
