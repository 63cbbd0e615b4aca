declare module '*.po' {
  import type { Messages } from '@lingui/core';

  /** A catalogue, compiled by the build. */
  export const messages: Messages;
}
