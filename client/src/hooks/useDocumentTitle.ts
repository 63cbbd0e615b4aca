import { useEffect } from 'react';

const PRODUCT = 'Neuron Meet';

/** Names the tab: “Sign in · Neuron Meet”, or the product alone where there is no title. */
export function useDocumentTitle(title?: string): void {
  useEffect(() => {
    document.title = title ? `${title} · ${PRODUCT}` : PRODUCT;
  }, [title]);
}
