import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

import { Icon } from '@/components/ui/Icon';
import { Logo } from '@/components/ui/Logo';

import { Page } from './Page';

interface MessageScreenProps {
  icon?: LucideIcon;
  title: string;
  description?: ReactNode;
  /** Buttons, the most likely one first. */
  actions?: ReactNode;
  children?: ReactNode;
}

/** A whole screen that says one thing and what can be done now: left, ended, not found. */
export function MessageScreen({ icon, title, description, actions, children }: MessageScreenProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="flex h-16 items-center px-4 sm:px-8">
        <a href="/" className="flex rounded-md py-1.5">
          <Logo />
        </a>
      </header>
      <Page
        title={title}
        className="flex flex-1 flex-col items-center justify-center px-6 pt-8 pb-[18dvh] text-center"
      >
        {icon ? (
          <span className="mb-6 flex size-14 items-center justify-center rounded-full bg-subtle text-fg-muted">
            <Icon icon={icon} size="lg" />
          </span>
        ) : null}
        <h1 className="max-w-xl text-3xl font-semibold tracking-tight">{title}</h1>
        {description ? (
          <p className="mt-3 max-w-md text-base text-fg-muted">{description}</p>
        ) : null}
        {actions ? (
          <div className="mt-8 flex w-full max-w-80 flex-col gap-3 sm:w-auto sm:max-w-none sm:flex-row">
            {actions}
          </div>
        ) : null}
        {children}
      </Page>
    </div>
  );
}
