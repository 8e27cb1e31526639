import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  'mentorship-requested': '{{partner}} möchte eine Mentorschaft mit dir beginnen.',
  'mentorship-accepted': '{{partner}} hat zugesagt. Findet einen Termin für euer erstes Treffen.',
  'mentorship-declined':
    '{{partner}} kann das gerade nicht übernehmen. Du kannst jemand anderen fragen.',
};
