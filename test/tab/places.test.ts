import { matchPath } from 'react-router';
import { expect, it } from 'vitest';
import { paths } from '../../addin/tab/screens.tsx';
import { CelebrationKind } from '../../mentoring/celebrations/schema.ts';
import { pageOf } from '../../mentoring/notifications/rules.ts';
import { NotificationKind } from '../../mentoring/notifications/schema.ts';

const [mentorshipId, subjectId] = ['a-mentorship', 'a-subject'];
const leads = (page: string) => paths.some((path) => matchPath(path, page));
/** As the tab opens it: what follows the question mark is the screen's. */
const placeOf = (page: string) => `/${page.split('?')[0]}`;

it.each(NotificationKind.options)('the notification %s opens a screen that there is', (kind) => {
  expect(leads(placeOf(pageOf({ kind, mentorshipId, subjectId })))).toBe(true);
});

it.each(CelebrationKind.options)('the celebration %s opens a screen that there is', (kind) => {
  const told = { kind: 'celebration', mentorshipId, subjectId };
  expect(leads(placeOf(pageOf(told, { kind, subjectId })))).toBe(true);
});

it('several at once open the inbox, and a mail the preferences; elsewhere is nothing', () => {
  expect(['/notifications', '/preferences', '/elsewhere'].map(leads)).toEqual([true, true, false]);
});
