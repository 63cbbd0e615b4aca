import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** The parts of `Navigator` that tell browsers apart; which one it is decides only a sentence. */
interface BrowserIdentity {
  readonly userAgent: string;
  readonly maxTouchPoints: number;
}

/** How somebody allows camera and microphone again in the browser they use, in a sentence or two. */
export function permissionHelp({ userAgent, maxTouchPoints }: BrowserIdentity): MessageDescriptor {
  const isSafari = /Version\/.*Safari/u.test(userAgent) && !/Chrom|Edg|OPR/u.test(userAgent);
  // iPads call themselves Macs, but no Mac has a touch screen.
  if (/iPhone|iPad/u.test(userAgent) || (isSafari && maxTouchPoints > 1)) {
    return msg`Tap the page symbol in the address bar, open the website settings and allow camera and microphone.`;
  }
  if (isSafari) {
    return msg`In the menu bar, choose Safari, then “Settings for This Website”, and allow camera and microphone.`;
  }
  if (userAgent.includes('Android')) {
    return msg`Tap the symbol at the start of the address bar, then Permissions, and allow camera and microphone.`;
  }
  if (userAgent.includes('Firefox')) {
    return msg`Click the crossed-out camera in the address bar and take away the block.`;
  }
  return msg`Click the symbol at the start of the address bar and switch on camera and microphone.`;
}
