/** A pattern in one line, as the first screen says it; what to do about it is in `alertCard`. */
export const alerts = {
  some: 'Something is worth a conversation',
  more: '{{title}} and {{count}} more',
  /** `own` is what the one it is about reads. */
  cancellations: {
    own: 'You {{acts}} {{span}}',
    others: '{{name}} {{acts}} {{span}}',
    calledOff_one: 'called off {{count}} meeting',
    calledOff_other: 'called off {{count}} meetings',
    moved_one: 'moved {{count}} meeting late',
    moved_other: 'moved {{count}} meetings late',
    movedToo: 'moved {{count}} late',
    both: '{{one}} and {{other}}',
    inARow: 'in a row',
    inDays_one: 'in {{count}} day',
    inDays_other: 'in {{count}} days',
  },
  /** How long, after "for". */
  days_one: '{{count}} day',
  days_other: '{{count}} days',
  weeks_one: 'a week',
  weeks_other: '{{count}} weeks',
  /** What is about the two of them. */
  both: {
    'check-in-missed': 'You and {{name}} have not met for {{span}}',
    'outcome-missing_one': 'Your last meeting with {{name}} has no notes yet',
    'outcome-missing_other': '{{count}} meetings with {{name}} have no notes yet',
    silence: 'It has been quiet between you and {{name}} for {{span}}',
  },
  titles: {
    'introduction-cancelled': {
      own: 'You called off your first meeting with {{name}}',
      others: '{{name}} called off your first meeting',
    },
    'follow-up-overdue': {
      own_one: 'Something you promised {{name}} is past its day',
      own_other: '{{count}} things you promised {{name}} are past their day',
      others_one: 'Something {{name}} promised is past its day',
      others_other: '{{count}} things {{name}} promised are past their day',
    },
    silence: {
      own: '{{name}} has not heard from you for {{span}}',
      others: 'You have not heard from {{name}} for {{span}}',
    },
    'request-unanswered': {
      own: '{{name}} is waiting for your answer',
      others: '{{name}} has not answered yet',
    },
  },
};
