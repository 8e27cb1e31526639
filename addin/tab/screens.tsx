import { lazy, Suspense, useEffect } from 'react';
import { Route, Routes, useLocation } from 'react-router';
import { Waiting } from '../ui/waiting.tsx';
import { Crash } from './crash.tsx';
import { NotFound } from './not-found.tsx';
import { Shell } from './shell.tsx';

const pages = {
  home: () => import('../features/mentorships/home-page.tsx'),
  mentorship: () => import('../features/mentorships/mentorship-page.tsx'),
  ask: () => import('../features/mentorships/ask-page.tsx'),
  notifications: () => import('../features/notifications/notifications-page.tsx'),
};

const HomePage = lazy(pages.home);
const MentorshipPage = lazy(pages.mentorship);
const AskPage = lazy(pages.ask);
const NotificationsPage = lazy(pages.notifications);

/** All screens. Each is loaded when it is opened, or when there is nothing else to do. */
export const Screens = () => {
  usePreload();
  return (
    <Shell>
      <Crash where={useLocation().pathname}>
        <Suspense fallback={<Waiting what="the page" />}>
          <Routes>
            <Route path="/" element={<HomePage />} />
            <Route path="/mentorships/:id" element={<MentorshipPage />} />
            <Route path="/ask" element={<AskPage />} />
            <Route path="/notifications" element={<NotificationsPage />} />
            <Route path="*" element={<NotFound />} />
          </Routes>
        </Suspense>
      </Crash>
    </Shell>
  );
};

const quietAfter = 3_000;

/** Fetches the other screens in a quiet moment, so that they open at once, offline too. */
const usePreload = () => {
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const load of Object.values(pages)) load().catch(() => {});
    }, quietAfter);
    return () => clearTimeout(timer);
  }, []);
};
