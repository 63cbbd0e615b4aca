import { lazy, Suspense } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router';

import { HomePage } from '@/pages/HomePage';

const MeetingPage = lazy(() =>
  import('@/pages/MeetingPage').then((module) => ({ default: module.MeetingPage })),
);

/** The routes of the application; everything but the landing page is loaded when it is opened. */
export function App() {
  return (
    <BrowserRouter>
      <Suspense>
        <Routes>
          <Route index element={<HomePage />} />
          <Route path=":code" element={<MeetingPage />} />
        </Routes>
      </Suspense>
    </BrowserRouter>
  );
}
