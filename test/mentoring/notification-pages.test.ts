import { expect, it } from 'vitest';
import { pageOf } from '../../mentoring/notifications/rules.ts';

const told = { mentorshipId: 'm', subjectId: 'd' };

it('leads to a meeting before a date that matters, and to the date itself after it', () => {
  expect(pageOf({ ...told, kind: 'important-date-ahead' })).toBe(
    'mentorships/m/meetings/new?for=d',
  );
  expect(pageOf({ ...told, kind: 'important-date-passed' })).toBe('mentorships/m/dates/d');
});
