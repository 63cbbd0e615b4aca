import { lazy, Suspense, useState } from 'react';

import { useToastStore } from '@/store/useToastStore';

const ToastList = lazy(() =>
  import('./ToastList').then((module) => ({ default: module.ToastList })),
);

/** Where notices appear. Stands once in the application; its code is loaded with the first notice. */
export function Toaster() {
  const needed = useToastStore((state) => state.toasts.length > 0);
  const [loaded, setLoaded] = useState(needed);
  if (needed && !loaded) setLoaded(true);
  return loaded ? (
    <Suspense>
      <ToastList />
    </Suspense>
  ) : null;
}
