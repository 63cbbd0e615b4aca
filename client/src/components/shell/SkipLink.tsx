import { Trans } from '@lingui/react/macro';

/** The first stop of the keyboard: past the header, to what the page is for. */
export function SkipLink() {
  return (
    <a
      href="#content"
      className="fixed start-4 top-3 z-60 -translate-y-20 rounded-md bg-accent px-4 py-2.5 text-sm font-medium text-accent-fg focus:translate-y-0 focus:shadow-3"
    >
      <Trans>Skip to content</Trans>
    </a>
  );
}
