import { useEffect } from 'react';
import { matchPath, Route, Routes, useLocation } from 'react-router';
import { loadOtherWords, t } from '../locale/i18n.ts';
import { fetched, type Load } from '../ui/fetched.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { Crash } from './crash.tsx';
import { NotFound } from './not-found.tsx';
import { Shell } from './shell.tsx';

/** A screen, and the words that are not loaded with the first one. */
const spoken =
  (load: Load): Load =>
  () =>
    Promise.all([load(), loadOtherWords()]).then(([screen]) => screen);

/** The screens that stand alone, by their path. */
const alone = {
  '/': () => import('../features/home/home-page.tsx'),
  '/ask': spoken(() => import('../features/mentorships/ask-page.tsx')),
  '/notifications': spoken(() => import('../features/notifications/notifications-page.tsx')),
  '/preferences': spoken(() => import('../features/preferences/preferences-page.tsx')),
} satisfies Record<string, Load>;

/**
 * The screens of one mentorship, by their path under it. They are drawn below its header, once
 * the mentorship is there: `useThisMentorship()` gives it to them.
 */
const within = {
  '': () => import('../features/home/overview-page.tsx'),
  about: () => import('../features/mentorships/about/about-page.tsx'),
  agreement: () => import('../features/agreements/agreement-page.tsx'),
  'agreement/edit': () => import('../features/agreements/edit-page.tsx'),
  'agreement/versions/:version': () => import('../features/agreements/version-page.tsx'),
  meetings: () => import('../features/meetings/meetings-page.tsx'),
  'meetings/new': () => import('../features/meetings/schedule-page.tsx'),
  'meetings/:meetingId': () => import('../features/meetings/meeting-page.tsx'),
  'follow-ups': () => import('../features/follow-ups/follow-ups-page.tsx'),
  'dates/:dateId': () => import('../features/important-dates/date-page.tsx'),
  goals: () => import('../features/goals/goals-page.tsx'),
  'goals/new': () => import('../features/goals/new-goal-page.tsx'),
  'goals/:goalId': () => import('../features/goals/goal-page.tsx'),
  timeline: () => import('../features/timeline/timeline-page.tsx'),
} satisfies Record<string, Load>;

const drawn = (screens: Record<string, Load>) =>
  Object.entries(screens).map(([path, load]) => ({
    path,
    Screen: fetched(load, () => <Waiting what={t('tab.thePage')} />),
  }));
const aloneDrawn = drawn(alone);
/** For programme managers alone: fetched when it is opened, and not before. */
const managersDrawn = drawn({
  '/operations': spoken(() => import('../features/operations/operations-page.tsx')),
});
const withinDrawn = drawn(within);

/** The screen under the frame that the address names, fetched together with it. */
const named = () =>
  withinDrawn.find(({ path }) => matchPath(`/mentorships/:id/${path}`, location.pathname))?.Screen;

const MentorshipFrame = fetched(
  spoken(async () => {
    const [loaded] = await Promise.all([
      import('../features/mentorships/mentorship-frame.tsx'),
      named()?.load(),
    ]);
    return loaded;
  }),
  () => <Waiting what={t('tab.thePage')} />,
);

/** The addresses that lead to a screen. */
export const paths = [
  ...Object.keys(alone),
  ...Object.keys(within).map((path) => `/mentorships/:id/${path}`.replace(/\/$/, '')),
];

/** All screens. Each is loaded when it is opened, or when there is nothing else to do. */
export const Screens = () => {
  usePreload();
  return (
    <Shell>
      <Crash where={useLocation().pathname}>
        <Routes>
          {[...aloneDrawn, ...managersDrawn].map(({ path, Screen }) => (
            <Route key={path} path={path} element={<Screen />} />
          ))}
          <Route path="/mentorships/:id" element={<MentorshipFrame />}>
            {withinDrawn.map(({ path, Screen }) => (
              <Route key={path} path={path} element={<Screen />} />
            ))}
            <Route path="*" element={<NotFound />} />
          </Route>
          <Route path="*" element={<NotFound />} />
        </Routes>
      </Crash>
    </Shell>
  );
};

const quietAfter = 3_000;

/** Fetches the other screens in a quiet moment, so that they open at once, offline too. */
const usePreload = () => {
  useEffect(() => {
    const timer = setTimeout(() => {
      const screens = [...aloneDrawn, ...withinDrawn].map(({ Screen }) => Screen);
      for (const { load } of [MentorshipFrame, ...screens]) load().catch(() => {});
    }, quietAfter);
    return () => clearTimeout(timer);
  }, []);
};
