import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { render as renderBare } from '@testing-library/react';
import type { ReactElement, ReactNode } from 'react';

/** What every part of the interface may count on being inside of. */
export function Surroundings({ children }: { children: ReactNode }) {
  return <I18nProvider i18n={i18n}>{children}</I18nProvider>;
}

/** Renders a part of the interface that needs neither a page nor a meeting. */
export function render(content: ReactElement) {
  return renderBare(content, { wrapper: Surroundings });
}
