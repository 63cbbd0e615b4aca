import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

import type { EffectFailure, EffectKind } from '@/lib/webrtc/mediaEffects';
import type { ToastContent } from '@/store/useToastStore';

interface Words {
  readonly title: MessageDescriptor;
  readonly description: MessageDescriptor;
}

const TOO_SLOW: Words = {
  title: msg`Your background is shown as it is`,
  description: msg`This computer is too busy to hide it. Close other programs and choose it again.`,
};

const FAILED: Record<EffectKind, Words> = {
  background: {
    title: msg`Your background is shown as it is`,
    description: msg`This browser could not hide it. Switch your camera off if nobody may see it.`,
  },
  noise: {
    title: msg`Strong noise suppression did not start`,
    description: msg`Your browser’s own noise suppression is used instead.`,
  },
};

/** Says that an effect is off now, and why. */
export function describeEndedEffect(effect: EffectKind, reason: EffectFailure): ToastContent {
  const words = effect === 'background' && reason === 'too-slow' ? TOO_SLOW : FAILED[effect];
  return {
    id: `effect-${effect}`,
    title: i18n._(words.title),
    description: i18n._(words.description),
    tone: 'warning',
    duration: 9000,
  };
}
