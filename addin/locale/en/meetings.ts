export const meetings = {
  next: {
    what: 'the next meeting',
    none: 'No meeting planned',
  },
  list: {
    upcoming: 'the next meetings',
    past: 'past meetings',
    moreUpcoming: 'More upcoming meetings',
    morePast: 'More past meetings',
    loading: 'Loading…',
  },
  kinds: { introductory: 'First meeting', crucial: 'Important date' },
  links: {
    join: 'Join',
    joinWhat: 'Join {{subject}}',
    open: 'Open in Outlook',
    openWhat: 'Open in Outlook: {{subject}}',
  },
  notice: {
    after: 'after its start',
    none: 'without notice',
    minutes_one: 'with {{count}} minute’s notice',
    minutes_other: 'with {{count}} minutes’ notice',
    hours_one: 'with {{count}} hour’s notice',
    hours_other: 'with {{count}} hours’ notice',
    days_one: 'with {{count}} day’s notice',
    days_other: 'with {{count}} days’ notice',
  },
  /** What became of a meeting; `who` is one of `by`, `told` the notice or nothing. */
  became: {
    held: 'Held',
    missed: 'Missed',
    now: 'Now',
    justEnded: 'Just ended',
    cancelled: 'Cancelled {{who}} {{told}}',
    declined: 'Declined {{who}} {{told}}',
    rescheduled: 'Rescheduled {{who}} {{told}}',
    movedTo: '{{became}}, to {{time}}',
  },
  by: { organiser: 'by the organiser', you: 'by you', them: 'by {{name}}' },
  proposal: {
    answer: '{{name}} proposes {{time}}. Answer in Outlook.',
    waiting: 'Another time is proposed: {{time}}.',
  },
};
