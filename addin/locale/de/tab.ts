import type { WordsOf } from '../words-of.ts';

export const tab: WordsOf<'tab'> = {
  thePage: 'die Seite',
  loading: 'Lädt: {{what}}',
  notFound: { title: 'Hier ist nichts', text: 'Diese Seite gibt es nicht' },
  notConnected: { title: 'Die Anmeldung hat nicht geklappt' },
  noAnswer: 'Accord antwortet gerade nicht.',
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
