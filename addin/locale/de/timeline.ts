import type { WordsOf } from '../words-of.ts';

export const timeline: WordsOf<'timeline'> = {
  title: 'Verlauf',
  what: 'der Verlauf',
  empty: 'Hier steht später, was zwischen euch beiden geschieht.',
  older: 'Älteres zeigen',
  loading: 'Lädt …',
  version: 'Version {{number}}',
  atAGlance: 'Monat für Monat',
  month: {
    held_one: '{{count}} Treffen',
    held_other: '{{count}} Treffen',
    calledOff_one: '{{count}} abgesagt',
    calledOff_other: '{{count}} abgesagt',
    celebrated_one: '{{count}}-mal gefeiert',
    celebrated_other: '{{count}}-mal gefeiert',
    nothing: 'nichts',
  },
  legend: { held: 'getroffen', calledOff: 'abgesagt', celebrated: 'gefeiert' },
  kinds: {
    alert: {
      'repeated-cancellations': 'Treffen waren mehrmals abgesagt worden: ein Gespräch wert',
      'introduction-cancelled': 'Euer erstes Treffen ist ausgefallen: einen neuen Versuch wert',
      'check-in-missed': 'Ihr hattet euch länger nicht getroffen: ein Gespräch wert',
      'outcome-missing': 'Ein Treffen hatte weder Notizen noch Versprechen hinterlassen',
      'follow-up-overdue': 'Ein Versprechen war seit Tagen fällig',
      silence: 'Es war still geworden zwischen euch beiden',
      'request-unanswered': 'Eine Anfrage wartete auf ihre Antwort',
    },
    celebration: {
      'first-meeting': 'Ihr hattet euer erstes Treffen!',
      'meetings-kept': '{{count}} Treffen in Folge eingehalten!',
    },
  },
  events: {
    mentorship: {
      requested: { you: 'Du hast gefragt', them: '{{name}} hat gefragt' },
      accepted: { you: 'Du hast zugesagt', them: '{{name}} hat zugesagt' },
      declined: { you: 'Du hast abgelehnt', them: '{{name}} hat abgelehnt' },
      asked: { you: 'Du wolltest mehr wissen', them: '{{name}} wollte mehr wissen' },
      replied: { you: 'Du hast geantwortet', them: '{{name}} hat geantwortet' },
      expired: { it: 'Die Anfrage blieb zu lange unbeantwortet' },
      paused: {
        you: 'Du hast die Mentorschaft pausiert',
        them: '{{name}} hat die Mentorschaft pausiert',
      },
      resumed: {
        you: 'Du hast die Mentorschaft wieder aufgenommen',
        them: '{{name}} hat die Mentorschaft wieder aufgenommen',
        it: 'Die Pause ist vorbei',
      },
      closed: {
        you: 'Du hast die Mentorschaft beendet',
        them: '{{name}} hat die Mentorschaft beendet',
      },
    },
    agreement: {
      written: {
        you: 'Du hast die Vereinbarung geschrieben',
        them: '{{name}} hat die Vereinbarung geschrieben',
      },
      signed: {
        you: 'Du hast die Vereinbarung unterschrieben',
        them: '{{name}} hat die Vereinbarung unterschrieben',
      },
      agreed: { it: 'Eure Vereinbarung gilt' },
    },
    goal: {
      proposed: {
        you: 'Du hast etwas zu einem Ziel vorgeschlagen',
        them: '{{name}} hat etwas zu einem Ziel vorgeschlagen',
      },
      added: { you: 'Du hast dir ein Ziel gesetzt', them: '{{name}} hat ein Ziel gesetzt' },
      changed: { you: 'Du hast ein Ziel geändert', them: '{{name}} hat ein Ziel geändert' },
      accepted: {
        you: 'Du hast einen Vorschlag angenommen',
        them: '{{name}} hat einen Vorschlag angenommen',
      },
      declined: {
        you: 'Du hast einen Vorschlag abgelehnt',
        them: '{{name}} hat einen Vorschlag abgelehnt',
      },
      achieved: { you: 'Du hast ein Ziel erreicht', them: '{{name}} hat ein Ziel erreicht' },
      dropped: { you: 'Du hast ein Ziel losgelassen', them: '{{name}} hat ein Ziel losgelassen' },
    },
    milestone: {
      reached: {
        you: 'Du hast einen Meilenstein erreicht',
        them: '{{name}} hat einen Meilenstein erreicht',
      },
    },
    'follow-up': {
      promised: {
        you: 'Du hast eine Zusage notiert',
        them: '{{name}} hat eine Zusage notiert',
      },
      changed: { you: 'Du hast eine Zusage geändert', them: '{{name}} hat eine Zusage geändert' },
      done: { you: 'Du hast eine Zusage eingelöst', them: '{{name}} hat eine Zusage eingelöst' },
      dropped: {
        you: 'Du hast eine Zusage fallen lassen',
        them: '{{name}} hat eine Zusage fallen lassen',
      },
    },
    meeting: {
      scheduled: {
        you: 'Du hast ein Treffen geplant',
        them: '{{name}} hat ein Treffen geplant',
        it: 'Ein Treffen wurde geplant',
      },
      moved: {
        you: 'Du hast ein Treffen verschoben',
        them: '{{name}} hat ein Treffen verschoben',
        it: 'Ein Treffen wurde verschoben',
      },
      cancelled: {
        you: 'Du hast ein Treffen abgesagt',
        them: '{{name}} hat ein Treffen abgesagt',
        it: 'Ein Treffen wurde abgesagt',
      },
      declined: {
        you: 'Du hast ein Treffen abgelehnt',
        them: '{{name}} hat ein Treffen abgelehnt',
        it: 'Ein Treffen wurde abgelehnt',
      },
      proposed: {
        you: 'Du hast eine andere Zeit vorgeschlagen',
        them: '{{name}} hat eine andere Zeit vorgeschlagen',
        it: 'Eine andere Zeit wurde vorgeschlagen',
      },
      reinstated: { it: 'Das Treffen gilt wieder' },
      rescheduled: { it: 'Das Treffen hat eine neue Zeit' },
      held: { it: 'Ihr habt euch getroffen' },
      missed: {
        you: 'Du hast angegeben, dass ein Treffen ausgefallen ist',
        them: '{{name}} hat angegeben, dass ein Treffen ausgefallen ist',
      },
      noted: { you: 'Du hast Notizen geschrieben', them: '{{name}} hat Notizen geschrieben' },
      prepared: {
        you: 'Du hast die Themen geändert',
        them: '{{name}} hat die Themen geändert',
      },
    },
    'important-date': {
      added: {
        you: 'Du hast einen wichtigen Tag markiert',
        them: '{{name}} hat einen wichtigen Tag markiert',
      },
      changed: {
        you: 'Du hast einen wichtigen Tag geändert',
        them: '{{name}} hat einen wichtigen Tag geändert',
      },
      removed: {
        you: 'Du hast einen wichtigen Tag entfernt',
        them: '{{name}} hat einen wichtigen Tag entfernt',
      },
      came: { it: 'Ein wichtiger Tag rückt näher' },
      passed: { it: 'Ein wichtiger Tag ist vorbei' },
    },
    celebration: {
      earned: { it: 'Etwas zu feiern' },
      shared: { it: 'Etwas zu feiern steht jetzt in eurem Chat' },
    },
    alert: {
      raised: { it: 'Accord hat etwas gefunden, das ein Gespräch wert ist' },
      cleared: { it: 'Ein Muster ist zu Ende' },
    },
    notification: { created: { it: 'Eine Mitteilung wurde verschickt' } },
  },
};
