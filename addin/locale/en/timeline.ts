/** What happened: `you` and `them` did it; `it` where it is nobody's act, or nobody knows whose. */
export const timeline = {
  title: 'Timeline',
  what: 'the timeline',
  empty: 'What happens between the two of you will stand here.',
  older: 'Show older',
  loading: 'Loading…',
  version: 'Version {{number}}',
  atAGlance: 'Month by month',
  month: {
    held_one: '{{count}} meeting held',
    held_other: '{{count}} meetings held',
    calledOff_one: '{{count}} called off',
    calledOff_other: '{{count}} called off',
    celebrated_one: '{{count}} thing celebrated',
    celebrated_other: '{{count}} things celebrated',
    nothing: 'nothing',
  },
  legend: { held: 'met', calledOff: 'called off', celebrated: 'celebrated' },
  kinds: {
    alert: {
      'repeated-cancellations': 'Meetings had been called off repeatedly: worth a conversation',
      'introduction-cancelled': 'Your first meeting fell through: worth another try',
      'check-in-missed': 'You had not met for a while: worth a conversation',
      'outcome-missing': 'A meeting had left neither notes nor promises',
      'follow-up-overdue': 'A promise was days past its day',
      silence: 'It had become quiet between the two of you',
      'request-unanswered': 'A request had been waiting for its answer',
    },
    celebration: {
      'first-meeting': 'You had your first meeting!',
      'meetings-kept': '{{count}} meetings kept in a row!',
    },
  },
  events: {
    mentorship: {
      requested: { you: 'You asked', them: '{{name}} asked' },
      accepted: { you: 'You said yes', them: '{{name}} said yes' },
      declined: { you: 'You declined', them: '{{name}} declined' },
      asked: { you: 'You asked to know more', them: '{{name}} asked to know more' },
      replied: { you: 'You answered', them: '{{name}} answered' },
      expired: { it: 'The request was not answered in time' },
      paused: { you: 'You paused the mentorship', them: '{{name}} paused the mentorship' },
      resumed: {
        you: 'You took the mentorship up again',
        them: '{{name}} took the mentorship up again',
        it: 'The pause ended',
      },
      closed: { you: 'You closed the mentorship', them: '{{name}} closed the mentorship' },
    },
    agreement: {
      written: { you: 'You wrote the agreement', them: '{{name}} wrote the agreement' },
      signed: { you: 'You signed the agreement', them: '{{name}} signed the agreement' },
      agreed: { it: 'Your agreement is in force' },
    },
    goal: {
      proposed: {
        you: 'You made a proposal for a goal',
        them: '{{name}} made a proposal for a goal',
      },
      added: { you: 'You set a goal', them: '{{name}} set a goal' },
      changed: { you: 'You changed a goal', them: '{{name}} changed a goal' },
      accepted: { you: 'You accepted a proposal', them: '{{name}} accepted a proposal' },
      declined: { you: 'You declined a proposal', them: '{{name}} declined a proposal' },
      achieved: { you: 'You achieved a goal', them: '{{name}} achieved a goal' },
      dropped: { you: 'You let go of a goal', them: '{{name}} let go of a goal' },
    },
    milestone: {
      reached: { you: 'You reached a milestone', them: '{{name}} reached a milestone' },
    },
    'follow-up': {
      promised: { you: 'You wrote down a follow-up', them: '{{name}} wrote down a follow-up' },
      changed: { you: 'You changed a follow-up', them: '{{name}} changed a follow-up' },
      done: { you: 'You did what you promised', them: '{{name}} did what was promised' },
      dropped: { you: 'You dropped a follow-up', them: '{{name}} dropped a follow-up' },
    },
    meeting: {
      scheduled: {
        you: 'You planned a meeting',
        them: '{{name}} planned a meeting',
        it: 'A meeting was planned',
      },
      moved: {
        you: 'You moved a meeting',
        them: '{{name}} moved a meeting',
        it: 'A meeting was moved',
      },
      cancelled: {
        you: 'You called off a meeting',
        them: '{{name}} called off a meeting',
        it: 'A meeting was called off',
      },
      declined: {
        you: 'You declined a meeting',
        them: '{{name}} declined a meeting',
        it: 'A meeting was declined',
      },
      proposed: {
        you: 'You proposed another time',
        them: '{{name}} proposed another time',
        it: 'Another time was proposed',
      },
      reinstated: { it: 'The meeting stands again' },
      rescheduled: { it: 'The meeting found a new time' },
      held: { it: 'You met' },
      missed: {
        you: 'You said that a meeting did not take place',
        them: '{{name}} said that a meeting did not take place',
      },
      noted: { you: 'You wrote notes', them: '{{name}} wrote notes' },
      prepared: { you: 'You changed the agenda', them: '{{name}} changed the agenda' },
    },
    'important-date': {
      added: {
        you: 'You marked a date that matters',
        them: '{{name}} marked a date that matters',
      },
      changed: {
        you: 'You changed a date that matters',
        them: '{{name}} changed a date that matters',
      },
      removed: {
        you: 'You removed a date that mattered',
        them: '{{name}} removed a date that mattered',
      },
      came: { it: 'A date that matters is near' },
      passed: { it: 'A date that mattered has passed' },
    },
    celebration: {
      earned: { it: 'Something to celebrate' },
      shared: { it: 'A celebration was posted to your chat' },
    },
    alert: {
      raised: { it: 'Accord found something worth a conversation' },
      cleared: { it: 'A pattern has ended' },
    },
    notification: { created: { it: 'A notification was sent' } },
  },
};
