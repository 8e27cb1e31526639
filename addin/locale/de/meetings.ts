import type { WordsOf } from '../words-of.ts';

export const meetings: WordsOf<'meetings'> = {
  next: {
    what: 'das nächste Treffen',
    none: 'Kein Treffen geplant',
  },
  list: {
    upcoming: 'die nächsten Treffen',
    past: 'frühere Treffen',
    moreUpcoming: 'Weitere kommende Treffen',
    morePast: 'Weitere frühere Treffen',
    loading: 'Lädt …',
  },
  kinds: { introductory: 'Erstes Treffen', crucial: 'Wichtiger Termin' },
  links: {
    join: 'Teilnehmen',
    joinWhat: 'Teilnehmen: {{subject}}',
    open: 'In Outlook öffnen',
    openWhat: 'In Outlook öffnen: {{subject}}',
  },
  notice: {
    after: 'nach dem Beginn',
    none: 'ohne Vorlauf',
    minutes_one: '{{count}} Minute vorher',
    minutes_other: '{{count}} Minuten vorher',
    hours_one: '{{count}} Stunde vorher',
    hours_other: '{{count}} Stunden vorher',
    days_one: '{{count}} Tag vorher',
    days_other: '{{count}} Tage vorher',
  },
  became: {
    held: 'Hat stattgefunden',
    missed: 'Hat nicht stattgefunden',
    now: 'Jetzt',
    justEnded: 'Gerade zu Ende',
    cancelled: 'Abgesagt {{who}} {{told}}',
    declined: 'Abgelehnt {{who}} {{told}}',
    rescheduled: 'Verlegt {{who}} {{told}}',
    movedTo: '{{became}}, auf {{time}}',
  },
  by: { organiser: 'von der einladenden Person', you: 'von dir', them: 'von {{name}}' },
  proposal: {
    answer: '{{name}} schlägt {{time}} vor. Antworte in Outlook.',
    waiting: 'Eine andere Zeit ist vorgeschlagen: {{time}}.',
  },
};
