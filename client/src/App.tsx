import { lazy, Suspense, type ComponentType } from 'react';
import { BrowserRouter, Outlet, Route, Routes } from 'react-router';

import { RequireAccount } from '@/components/account/RequireAccount';
import { OfflineGate } from '@/components/shell/OfflineGate';
import { OfflineNotice } from '@/components/shell/OfflineNotice';
import { ErrorBoundary } from '@/components/shell/ErrorBoundary';
import { PageLoading } from '@/components/shell/PageLoading';
import { SkipLink } from '@/components/shell/SkipLink';
import { Toaster } from '@/components/ui/Toaster';
import { HomePage } from '@/pages/HomePage';

/** A page whose code arrives when it is opened, together with the cache of what it fetches. */
function lazyPage(load: () => Promise<ComponentType>) {
  return lazy(async () => {
    const [Content, { QueryProvider }] = await Promise.all([
      load(),
      import('@/queries/QueryProvider'),
    ]);
    const LazyPage = () => (
      <QueryProvider>
        <Content />
      </QueryProvider>
    );
    return { default: LazyPage };
  });
}

const AuthPages = lazyPage(() =>
  import('@/pages/auth/AuthPages').then((module) => module.AuthPages),
);
const DashboardPage = lazyPage(() =>
  import('@/pages/DashboardPage').then((module) => module.DashboardPage),
);
const NewMeetingPage = lazyPage(() =>
  import('@/pages/NewMeetingPage').then((module) => module.NewMeetingPage),
);
const ProfilePage = lazyPage(() =>
  import('@/pages/profile/ProfilePage').then((module) => module.ProfilePage),
);
const MeetingPage = lazyPage(() =>
  import('@/pages/MeetingPage').then((module) => module.MeetingPage),
);
const MeetingRecordPage = lazyPage(() =>
  import('@/pages/MeetingRecordPage').then((module) => module.MeetingRecordPage),
);
const SchedulePage = lazyPage(() =>
  import('@/pages/schedule/SchedulePage').then((module) => module.SchedulePage),
);
const ScheduledMeetingPage = lazyPage(() =>
  import('@/pages/schedule/ScheduledMeetingPage').then((module) => module.ScheduledMeetingPage),
);
const EditSchedulePage = lazyPage(() =>
  import('@/pages/schedule/EditSchedulePage').then((module) => module.EditSchedulePage),
);
const NotFoundPage = lazyPage(() =>
  import('@/pages/NotFoundPage').then((module) => module.NotFoundPage),
);

/** The routes of the application; everything but the landing page is loaded when it is opened. */
export function App() {
  return (
    <BrowserRouter>
      <SkipLink />
      <ErrorBoundary>
        <OfflineGate>
          <Suspense fallback={<PageLoading />}>
            <AppRoutes />
          </Suspense>
          <OfflineNotice />
        </OfflineGate>
      </ErrorBoundary>
      <Toaster />
    </BrowserRouter>
  );
}

const AUTH_PATHS = [
  'register',
  'sign-in',
  'forgot-password',
  'reset-password',
  'confirm-registration',
  'verify-email',
];

function AppRoutes() {
  return (
    <Routes>
      <Route index element={<HomePage />} />
      {AUTH_PATHS.map((path) => (
        <Route key={path} path={path} element={<AuthPages />} />
      ))}
      <Route
        path="dashboard"
        element={
          <RequireAccount>
            <DashboardPage />
          </RequireAccount>
        }
      />
      <Route
        path="new"
        element={
          <RequireAccount first="register">
            <NewMeetingPage />
          </RequireAccount>
        }
      />
      <Route
        path="profile/:section?"
        element={
          <RequireAccount>
            <ProfilePage />
          </RequireAccount>
        }
      />
      <Route
        path="meetings/:id"
        element={
          <RequireAccount>
            <MeetingRecordPage />
          </RequireAccount>
        }
      />
      <Route
        path="schedule"
        element={
          <RequireAccount>
            <Outlet />
          </RequireAccount>
        }
      >
        <Route index element={<SchedulePage />} />
        <Route path=":id" element={<ScheduledMeetingPage />} />
        <Route path=":id/edit" element={<EditSchedulePage />} />
      </Route>
      <Route path=":code" element={<MeetingPage />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
