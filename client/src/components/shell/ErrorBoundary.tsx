import { Trans, useLingui } from '@lingui/react/macro';
import { Component, type ErrorInfo, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';

import { MessageScreen } from './MessageScreen';

interface ErrorBoundaryProps {
  /** Stands in the place of what broke, where that is only a part of the page. */
  fallback?: ReactNode;
  children: ReactNode;
}

interface ErrorBoundaryState {
  failed: boolean;
}

/** Puts a sentence and a way out where otherwise a broken page, or a part of it, would be gone. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { failed: false };

  static getDerivedStateFromError(): ErrorBoundaryState {
    return { failed: true };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    // The one place where the browser's console is the right one: nobody else would ever hear of it.
    // eslint-disable-next-line no-console
    console.error(error, info.componentStack);
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return this.props.fallback ?? <PageStopped />;
  }
}

function PageStopped() {
  const { t } = useLingui();
  return (
    <MessageScreen
      title={t`This page stopped working`}
      description={t`Something went wrong on our side. Loading the page again usually helps; a running meeting is joined again with one click.`}
      actions={
        <>
          <Button size="lg" onClick={() => window.location.reload()}>
            <Trans>Reload the page</Trans>
          </Button>
          <Button size="lg" variant="ghost" asChild>
            <a href="/">
              <Trans>Go to the home page</Trans>
            </a>
          </Button>
        </>
      }
    />
  );
}
