import type { BackgroundChoice, SoundProcessing } from '@/lib/webrtc/mediaEffects';

/**
 * What is done to the own picture and sound before anybody sees or hears it, before and during a
 * meeting. What was chosen and what is really done is read from `useDevicesStore`.
 */
export interface MediaEffects {
  /** Shows something else behind the person, or what is really there. */
  setBackground(choice: BackgroundChoice): Promise<void>;
  /** Changes how the microphone's sound is treated. */
  setSound(change: Partial<SoundProcessing>): Promise<void>;
}
