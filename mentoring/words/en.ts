/** What Accord says outside the tab: in the activity feed and of celebrations. `_one` and `_other` are plurals. */
export const en = {
  'mentorship-requested': '{{partner}} would like to start a mentorship with you.',
  'mentorship-accepted': '{{partner}} said yes. Find a time for your first meeting.',
  'mentorship-declined': '{{partner}} cannot take this on now. You can ask somebody else.',
} as const;
