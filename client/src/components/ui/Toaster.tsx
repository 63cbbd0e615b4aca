import { useEffect, useState, type ComponentType } from 'react';

import { useToastStore } from '@/store/useToastStore';

/**
 * Where notices appear. Stands once in the application; its code is loaded with the first notice. Where
 * that fails, as while the server is away, the page goes on, and the next notice tries again.
 */
export function Toaster() {
  const count = useToastStore((state) => state.toasts.length);
  const [List, setList] = useState<ComponentType | null>(null);
  useEffect(() => {
    if (count === 0 || List) return;
    void import('./ToastList').then(
      ({ ToastList }) => setList(() => ToastList),
      () => null,
    );
  }, [count, List]);
  return List ? <List /> : null;
}
