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

const RegisterPage = lazyPage(() =>
  import('@/pages/auth/RegisterPage').then((module) => module.RegisterPage),
);
const SignInPage = lazyPage(() =>
  import('@/pages/auth/SignInPage').then((module) => module.SignInPage),
);
const ForgotPasswordPage = lazyPage(() =>
  import('@/pages/auth/ForgotPasswordPage').then((module) => module.ForgotPasswordPage),
);
const ResetPasswordPage = lazyPage(() =>
  import('@/pages/auth/ResetPasswordPage').then((module) => module.ResetPasswordPage),
);
const ConfirmRegistrationPage = lazyPage(() =>
  import('@/pages/auth/ConfirmRegistrationPage').then((module) => module.ConfirmRegistrationPage),
);
const VerifyEmailPage = lazyPage(() =>
  import('@/pages/auth/VerifyEmailPage').then((module) => module.VerifyEmailPage),
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
        </OfflineGate>
      </ErrorBoundary>
      <Toaster />
      <OfflineNotice />
    </BrowserRouter>
  );
}

function AppRoutes() {
  return (
    <Routes>
      <Route index element={<HomePage />} />
      <Route path="register" element={<RegisterPage />} />
      <Route path="sign-in" element={<SignInPage />} />
      <Route path="forgot-password" element={<ForgotPasswordPage />} />
      <Route path="reset-password" element={<ResetPasswordPage />} />
      <Route path="confirm-registration" element={<ConfirmRegistrationPage />} />
      <Route path="verify-email" element={<VerifyEmailPage />} />
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
