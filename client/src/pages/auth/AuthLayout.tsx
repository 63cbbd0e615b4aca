import type { ReactNode } from 'react';
import { Link } from 'react-router';

import { Page } from '@/components/shell/Page';
import { LanguagePicker } from '@/components/shell/LanguagePicker';
import { ThemePicker } from '@/components/shell/ThemePicker';
import { Logo } from '@/components/ui/Logo';

interface AuthLayoutProps {
  title: string;
  description: ReactNode;
  /** Leads to the other form. */
  footer: ReactNode;
  children: ReactNode;
}

/** One form in the middle of a quiet page. */
export function AuthLayout({ title, description, footer, children }: AuthLayoutProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="mx-auto flex h-16 w-full max-w-7xl items-center px-4 sm:px-8">
        <Link to="/" className="flex rounded-md py-1.5">
          <Logo />
        </Link>
      </header>
      <Page
        title={title}
        className="mx-auto flex w-full max-w-112 flex-1 flex-col px-4 pt-8 pb-8 sm:max-w-120 sm:justify-center sm:px-8 sm:pb-[10dvh]"
      >
        <div className="sm:rounded-2xl sm:border sm:border-line sm:bg-surface sm:p-8 sm:shadow-2">
          <h1 className="text-2xl font-semibold tracking-tight">{title}</h1>
          <p className="mt-1.5 text-sm text-fg-muted">{description}</p>
          <div className="mt-7">{children}</div>
        </div>
        <p className="mt-6 text-center text-sm text-fg-muted">{footer}</p>
      </Page>
      <footer className="flex flex-wrap justify-center gap-3 px-4 pb-6">
        <LanguagePicker />
        <ThemePicker />
      </footer>
    </div>
  );
}
