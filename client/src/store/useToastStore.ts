import { create } from 'zustand';

export type ToastTone = 'neutral' | 'success' | 'warning' | 'danger';

export interface ToastContent {
  /** One short sentence. */
  title: string;
  description?: string;
  tone?: ToastTone;
  /** One thing to do about it; `label` is a verb. */
  action?: { label: string; onSelect: () => void };
  /** Milliseconds until it goes by itself; `Infinity` stays until it is closed. 5000 by default. */
  duration?: number;
  /** The announcer reads it out, in its own words; the toast itself stays silent. */
  isSilent?: boolean;
  /** Showing another toast of the same id replaces the first instead of piling up. */
  id?: string;
}

export interface Toast extends ToastContent {
  id: string;
  /** Another one each time it is shown: a toast that replaces one is read out and lasts as a new one. */
  key: number;
}

interface ToastState {
  toasts: readonly Toast[];
  show: (content: ToastContent) => string;
  dismiss: (id: string) => void;
}

/** More than these at a time are more than anybody reads; the oldest goes. */
const VISIBLE_TOASTS = 3;

let lastKey = 0;

/** The notices on the screen now, oldest first. */
export const useToastStore = create<ToastState>()((set) => ({
  toasts: [],
  show: (content) => {
    const key = ++lastKey;
    const id = content.id ?? `toast-${key}`;
    set(({ toasts }) => ({
      toasts: [...toasts.filter((toast) => toast.id !== id), { ...content, id, key }].slice(
        -VISIBLE_TOASTS,
      ),
    }));
    return id;
  },
  dismiss: (id) => set(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) })),
}));

/** Shows a notice from anywhere, components or not; gives back its id. */
export function toast(content: ToastContent): string {
  return useToastStore.getState().show(content);
}

/** Takes a notice away before its time. */
export function dismissToast(id: string): void {
  useToastStore.getState().dismiss(id);
}
