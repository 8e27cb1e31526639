import type { WordsOf } from '../words-of.ts';

export const tab: WordsOf<'tab'> = {
  thePage: 'die Seite',
  loading: 'Lädt: {{what}}',
  notFound: { title: 'Hier ist nichts', text: 'Diese Seite gibt es nicht' },
  notConnected: { title: 'Die Anmeldung hat nicht geklappt' },
  noAnswer: 'Accord antwortet gerade nicht.',
  why: {
    notYours: 'Das kann nur dein Gegenüber tun.',
    gone: 'Das gibt es nicht mehr.',
    changed: 'So, wie es jetzt steht, geht das nicht. Was du siehst, ist auf dem neuesten Stand.',
    busy: 'Das war viel auf einmal. Versuch es in einer Minute noch einmal.',
    broken: 'Bei uns ist etwas schiefgegangen.',
    away: 'Accord oder Microsoft 365 antwortet gerade nicht. Sieh nach, ob es doch geklappt hat, bevor du es noch einmal versuchst.',
    unsure:
      'Es kam keine Antwort; wir wissen nicht, ob es angekommen ist. Was du siehst, ist auf dem neuesten Stand; sieh nach, bevor du es noch einmal versuchst.',
  },
  statusOnly: 'Der Server hat mit {{status}} geantwortet.',
  notAccepted: 'Accord nimmt diese Anmeldung nicht an.',
  crash: {
    title: 'Diese Seite lässt sich nicht anzeigen',
    text: 'Neu laden hilft meistens. Was du abgeschickt hast, ist nicht verloren.',
    reload: 'Neu laden',
  },
  offline: {
    bar: 'Du bist offline. Was du siehst, kann sich inzwischen geändert haben.',
    title: 'Du bist offline',
    text: 'Wenn du wieder verbunden bist, erscheint hier: {{what}}.',
  },
  failed: { title: 'Das ließ sich nicht laden: {{what}}', trying: 'Lädt …' },
  didNotWork: 'Das hat nicht geklappt: {{reason}}',
  signOut: 'Abmelden',
  signOutName: '{{name}} abmelden',
  news: 'Neu: {{news}}',
};
