import coast from '@/assets/backgrounds/coast.svg?url&no-inline';
import dawn from '@/assets/backgrounds/dawn.svg?url&no-inline';
import paper from '@/assets/backgrounds/paper.svg?url&no-inline';
import study from '@/assets/backgrounds/study.svg?url&no-inline';

import type { BackgroundPicture } from '../webrtc/mediaEffects';

/** Where the pictures that come with the product are found. */
export const PICTURE_URLS: Readonly<Record<BackgroundPicture, string>> = {
  dawn,
  study,
  coast,
  paper,
};
