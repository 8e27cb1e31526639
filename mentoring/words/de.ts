import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  'mentorship-requested': '{{partner}} möchte eine Mentorschaft mit dir beginnen.',
  'mentorship-accepted': '{{partner}} hat zugesagt. Findet einen Termin für euer erstes Treffen.',
  'mentorship-declined':
    '{{partner}} kann das gerade nicht übernehmen. Du kannst jemand anderen fragen.',
  'mentorship-asked': '{{partner}} möchte noch etwas wissen, bevor du eine Antwort bekommst.',
  'mentorship-replied': '{{partner}} hat deine Frage beantwortet. Lies die Antwort und entscheide.',
  'mentorship-reminder': '{{partner}} wartet noch auf deine Antwort. Eine kurze genügt.',
  'mentorship-expired-own':
    'Deine Anfrage an {{partner}} ist abgelaufen. Frag noch einmal, oder frag jemand anderen.',
  'mentorship-expired-other':
    'Die Anfrage von {{partner}} ist abgelaufen. Schreiben könnt ihr euch weiterhin.',
  'mentorship-paused': '{{partner}} hat eure Mentorschaft pausiert. In Accord steht, bis wann.',
  'mentorship-resumed': 'Deine Mentorschaft mit {{partner}} geht weiter. Macht einen Termin aus.',
  'mentorship-withdrawn':
    '{{partner}} hat die Anfrage zurückgezogen. Du musst nicht mehr antworten.',
  'mentorship-closed':
    '{{partner}} hat eure Mentorschaft beendet. Schreiben könnt ihr euch weiterhin.',
  'mentorship-closed-with-words':
    '{{partner}} hat eure Mentorschaft beendet und dir etwas dazu geschrieben. Lies es in Ruhe.',
  'agreement-written':
    '{{partner}} hat eure Vereinbarung aufgeschrieben. Lies sie und unterschreib.',
  'agreement-agreed': '{{partner}} hat ebenfalls unterschrieben: Eure Vereinbarung gilt.',
  'goal-proposed':
    '{{partner}} schlägt etwas für deine Ziele vor. Nimm es an, ändere es oder lehne es ab.',
  'goal-answered': '{{partner}} hat auf deinen Vorschlag geantwortet. Schau es dir an.',
  'follow-up-promised': '{{partner}} hat notiert, was du versprochen hast. Schau, ob es stimmt.',
  'follow-up-due-lately':
    'Etwas, das du {{partner}} versprochen hast, ist fällig. Erledige es, oder wähl einen anderen Tag.',
  'follow-up-due':
    'Heute ist fällig, was du {{partner}} versprochen hast. Erledige es, oder wähl einen anderen Tag.',
  'first-meeting-due':
    'Du und {{partner}} habt noch kein erstes Treffen vereinbart. Eine halbe Stunde genügt für den Anfang.',
  'agreement-review':
    'Die Hälfte eurer Zeit ist um. Schau dir mit {{partner}} noch einmal eure Vereinbarung an.',
  'feedback-due':
    'Zeit für Rückmeldung: Sag {{partner}}, was dir hilft, und bitte auch selbst darum.',
  'end-reached':
    'Die vereinbarte Zeit mit {{partner}} ist um. Schließt gemeinsam ab, oder verlängert.',
  'important-date-ahead':
    'Ein wichtiger Tag für {{partner}} rückt näher. Biete vorher ein kurzes Gespräch an.',
  'important-date-passed-own':
    'Ein wichtiger Tag liegt hinter dir. Wie war es? {{partner}} freut sich, davon zu hören.',
  'important-date-passed-other':
    'Ein wichtiger Tag für {{partner}} ist vorbei. Frag doch, wie es war.',

  'repeated-cancellations-own_one':
    'Du hast zuletzt {{count, number}} Treffen mit {{partner}} abgesagt. Kommt dir gerade oft etwas dazwischen?',
  'repeated-cancellations-own_other':
    'Du hast zuletzt {{count, number}} Treffen mit {{partner}} abgesagt. Kommt dir gerade oft etwas dazwischen?',
  'repeated-cancellations-other_one':
    '{{partner}} hat zuletzt {{count, number}} Treffen abgesagt. Frag doch, was helfen würde.',
  'repeated-cancellations-other_other':
    '{{partner}} hat zuletzt {{count, number}} Treffen abgesagt. Frag doch, was helfen würde.',
  'repeated-cancellations-moved-own_one':
    'Du hast zuletzt {{count, number}} Treffen mit {{partner}} abgesagt oder verschoben. Kommt dir etwas dazwischen?',
  'repeated-cancellations-moved-own_other':
    'Du hast zuletzt {{count, number}} Treffen mit {{partner}} abgesagt oder verschoben. Kommt dir etwas dazwischen?',
  'repeated-cancellations-moved-other_one':
    '{{partner}} hat zuletzt {{count, number}} Treffen abgesagt oder verschoben. Frag doch, was helfen würde.',
  'repeated-cancellations-moved-other_other':
    '{{partner}} hat zuletzt {{count, number}} Treffen abgesagt oder verschoben. Frag doch, was helfen würde.',
  'introduction-cancelled-own':
    'Dein erstes Treffen mit {{partner}} ist ausgefallen. Passt dir ein anderer Termin besser?',
  'introduction-cancelled-other':
    'Dein erstes Treffen mit {{partner}} wurde abgesagt. Ein kurzes Wort hilft, einen neuen Termin zu finden.',
  'check-in-missed':
    'Du und {{partner}} habt euch länger nicht getroffen. Findet einen Termin, der euch beiden passt.',
  'follow-up-overdue-own':
    'Etwas, das du {{partner}} versprochen hast, war schon fällig. Erledige es, oder macht einen neuen Tag aus.',
  'follow-up-overdue-other':
    'Etwas, das {{partner}} versprochen hat, war schon fällig. Frag doch, was helfen würde.',
  'outcome-missing':
    'Zu deinem letzten Treffen mit {{partner}} fehlen noch Notizen. Zwei Zeilen jetzt helfen euch beiden.',
  'silence-own': '{{partner}} hat länger nichts von dir gehört. Ein kurzes Lebenszeichen genügt.',
  'silence-other': 'Von {{partner}} war länger nichts zu hören. Frag doch, wie es läuft.',
  'request-unanswered-own': '{{partner}} wartet auf deine Antwort. Eine kurze genügt.',
  'request-unanswered-other':
    '{{partner}} hat noch nicht geantwortet. Du kannst auch jemand anderen fragen.',

  'goal-achieved-own':
    'Du hast ein Ziel erreicht! Freu dich, und erzähl {{partner}}, was geholfen hat.',
  'goal-achieved-other': '{{partner}} hat ein Ziel erreicht! Ein Wort von dir bedeutet viel.',
  'milestone-reached-own':
    'Du hast einen Meilenstein erreicht! Freu dich; der nächste Schritt hat bis morgen Zeit.',
  'milestone-reached-other':
    '{{partner}} hat einen Meilenstein erreicht! Ein Wort von dir bedeutet viel.',
  'first-meeting':
    'Du und {{partner}} hattet euer erstes Treffen! Findet einen Termin für das nächste.',
  'meetings-kept_one':
    'Du und {{partner}} habt {{count}} Treffen eingehalten! Sagt einander, was es euch gebracht hat.',
  'meetings-kept_other':
    'Du und {{partner}} habt {{count}} Treffen in Folge eingehalten! Sagt einander, was sie euch bringen.',
  completed: 'Du und {{partner}} habt eure Mentorschaft abgeschlossen! Dankt einander für den Weg.',

  'share-goal-achieved':
    'Ich habe ein Ziel unserer Mentorschaft erreicht. Danke für deinen Anteil!',
  'share-milestone-reached':
    'Ich habe einen Meilenstein unserer Mentorschaft erreicht. Danke fürs Mitgehen!',
  'share-first-meeting':
    'Wir hatten unser erstes Treffen. Ich freue mich, dass wir angefangen haben!',
  'share-meetings-kept_one': 'Wir haben {{count}} Treffen eingehalten. Danke, dass du da bist!',
  'share-meetings-kept_other':
    'Wir haben {{count}} Treffen in Folge eingehalten. Danke, dass du da bist!',
  'share-completed': 'Wir haben unsere Mentorschaft abgeschlossen. Danke für den gemeinsamen Weg!',
  'heading-goal-achieved': '🎉 Ein Ziel erreicht',
  'heading-milestone-reached': '🚩 Ein Meilenstein erreicht',
  'heading-first-meeting': '🌱 Unser erstes Treffen',
  'heading-meetings-kept': '🤝 Treffen eingehalten',
  'heading-completed': '🎓 Unsere Mentorschaft abgeschlossen',
  'share-open': 'In Accord öffnen',

  'and-more_one': '{{sentence}} (+{{count, number}} weitere Nachricht in Accord)',
  'and-more_other': '{{sentence}} (+{{count, number}} weitere in Accord)',
  'mail-preferences': 'Wähle, was du wann von Accord hörst',

  'invitation-subject': 'Mentoring: {{from}} und {{to}}',
  'invitation-agenda': 'Worüber wir sprechen wollen:',
  'invitation-made': 'Mit Accord angelegt; dort steht auch die Agenda.',
};
