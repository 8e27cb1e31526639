import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  'mentorship-requested': '{{partner}} möchte eine Mentorschaft mit dir beginnen.',
  'mentorship-accepted': '{{partner}} hat zugesagt. Findet einen Termin für euer erstes Treffen.',
  'mentorship-declined':
    '{{partner}} kann das gerade nicht übernehmen. Du kannst jemand anderen fragen.',
  'mentorship-asked': '{{partner}} möchte noch etwas wissen, bevor du eine Antwort bekommst.',
  'mentorship-replied': '{{partner}} hat deine Frage beantwortet. Schau hinein und entscheide.',
  'mentorship-reminder': '{{partner}} wartet noch auf deine Antwort. Eine kurze genügt.',
  'mentorship-expired-own':
    'Deine Anfrage an {{partner}} ist abgelaufen. Frag noch einmal oder jemand anderen.',
  'mentorship-expired-other':
    'Die Anfrage von {{partner}} ist abgelaufen. Schreiben könnt ihr euch weiterhin.',
  'mentorship-paused': '{{partner}} hat eure Mentorschaft pausiert. Du siehst, bis wann.',
  'mentorship-resumed': 'Deine Mentorschaft mit {{partner}} geht weiter. Findet einen Termin.',
  'mentorship-withdrawn':
    '{{partner}} hat die Anfrage zurückgezogen. Eine Antwort ist nicht mehr nötig.',
  'mentorship-closed':
    '{{partner}} hat eure Mentorschaft beendet. Schreiben könnt ihr euch weiterhin.',
  'mentorship-closed-with-words':
    '{{partner}} hat eure Mentorschaft beendet. Schau nach, was dazu gesagt ist.',
  'agreement-written':
    '{{partner}} hat eure Vereinbarung aufgeschrieben. Lies sie und unterschreib.',
  'agreement-agreed': '{{partner}} hat auch unterschrieben: Eure Vereinbarung gilt.',
  'goal-proposed':
    '{{partner}} schlägt etwas für deine Ziele vor. Nimm es an, ändere es oder lehne ab.',
  'goal-answered': '{{partner}} hat auf deinen Vorschlag geantwortet. Schau hinein.',
  'follow-up-promised': '{{partner}} hat notiert, was du versprochen hast. Schau hinein.',
  'follow-up-due-lately':
    'Etwas, das du {{partner}} versprochen hast, ist fällig. Tu es, oder wähl einen anderen Tag.',
  'follow-up-due':
    'Heute ist fällig, was du {{partner}} versprochen hast. Tu es, oder wähl einen anderen Tag.',
  'first-meeting-due':
    'Du und {{partner}} habt noch kein erstes Treffen. Eine halbe Stunde genügt für den Anfang.',
  'agreement-review':
    'Die Hälfte eurer Zeit ist um. Schau mit {{partner}} noch einmal auf eure Vereinbarung.',
  'feedback-due': 'Zeit für Rückmeldung: Sag {{partner}}, was dir hilft, und frag auch danach.',
  'end-reached':
    'Die vereinbarte Zeit mit {{partner}} ist um. Schließt gemeinsam ab, oder verlängert sie.',
  'important-date-ahead':
    'Ein Tag, der für {{partner}} zählt, rückt näher. Biete vorher ein kurzes Gespräch an.',
  'important-date-passed-own':
    'Ein wichtiger Tag liegt hinter dir. Wie war es? {{partner}} freut sich, davon zu hören.',
  'important-date-passed-other':
    'Ein Tag, der für {{partner}} zählte, ist vorbei. Frag doch, wie es war.',

  'repeated-cancellations-own_one':
    'Du hast zuletzt {{count, number}} Treffen mit {{partner}} abgesagt. Kommt dir etwas dazwischen?',
  'repeated-cancellations-own_other':
    'Du hast zuletzt {{count, number}} Treffen mit {{partner}} abgesagt. Kommt dir etwas dazwischen?',
  'repeated-cancellations-other_one':
    '{{partner}} hat zuletzt {{count, number}} Treffen abgesagt. Frag doch, was helfen würde.',
  'repeated-cancellations-other_other':
    '{{partner}} hat zuletzt {{count, number}} Treffen abgesagt. Frag doch, was helfen würde.',
  'introduction-cancelled-own':
    'Dein erstes Treffen mit {{partner}} ist ausgefallen. Passt dir ein anderer Termin besser?',
  'introduction-cancelled-other':
    'Dein erstes Treffen mit {{partner}} wurde abgesagt. Ein kurzes Wort hilft, ein neues zu finden.',
  'check-in-missed':
    'Du und {{partner}} habt euch länger nicht getroffen. Findet einen Termin, der euch beiden passt.',
  'follow-up-overdue-own':
    'Etwas, das du {{partner}} versprochen hast, ist fällig gewesen. Tu es, oder macht einen neuen Tag aus.',
  'follow-up-overdue-other':
    'Etwas, das {{partner}} versprochen hat, ist fällig gewesen. Frag doch, was helfen würde.',
  'outcome-missing':
    'Zu deinem letzten Treffen mit {{partner}} fehlen Notizen. Zwei Zeilen jetzt helfen euch beiden.',
  'silence-own': '{{partner}} hat länger nichts von dir gehört. Ein kurzes Wort hält es am Leben.',
  'silence-other': 'Von {{partner}} war länger nichts zu hören. Frag doch, wie es geht.',
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
    'Du und {{partner}} habt {{count}} Treffen gehalten! Sagt euch, was es wert ist.',
  'meetings-kept_other':
    'Du und {{partner}} habt {{count}} Treffen in Folge gehalten! Sagt euch, was sie wert sind.',
  completed: 'Du und {{partner}} habt eure Mentorschaft abgeschlossen! Dankt euch für den Weg.',

  'share-goal-achieved':
    'Ich habe ein Ziel unserer Mentorschaft erreicht. Danke für deinen Anteil!',
  'share-milestone-reached':
    'Ich habe einen Meilenstein unserer Mentorschaft erreicht. Danke fürs Mitgehen!',
  'share-first-meeting':
    'Wir hatten unser erstes Treffen. Ich freue mich, dass wir begonnen haben!',
  'share-meetings-kept_one': 'Wir haben {{count}} Treffen gehalten. Danke, dass du da bist!',
  'share-meetings-kept_other':
    'Wir haben {{count}} Treffen in Folge gehalten. Danke, dass du da bist!',
  'share-completed': 'Wir haben unsere Mentorschaft abgeschlossen. Danke für den gemeinsamen Weg!',
  'heading-goal-achieved': '🎉 Ein Ziel erreicht',
  'heading-milestone-reached': '🚩 Ein Meilenstein erreicht',
  'heading-first-meeting': '🌱 Unser erstes Treffen',
  'heading-meetings-kept': '🤝 Treffen gehalten',
  'heading-completed': '🎓 Unsere Mentorschaft abgeschlossen',
  'share-open': 'In Accord öffnen',

  'and-more_one': '{{sentence}} (+{{count, number}} weitere Nachricht in Accord)',
  'and-more_other': '{{sentence}} (+{{count, number}} weitere in Accord)',
  'mail-preferences': 'Wähle, was du wann von Accord hörst',

  'invitation-subject': 'Mentoring: {{from}} und {{to}}',
  'invitation-agenda': 'Worüber wir sprechen wollen:',
  'invitation-made': 'Mit Accord angelegt; dort steht auch die Agenda.',
};
