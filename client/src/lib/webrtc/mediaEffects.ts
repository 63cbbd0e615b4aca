/** The pictures that come with the product. */
export const BACKGROUND_PICTURES = ['dawn', 'study', 'coast', 'paper'] as const;

export type BackgroundPicture = (typeof BACKGROUND_PICTURES)[number];

/** What is to be seen behind somebody. `own` names a picture that is kept in this browser. */
export type BackgroundChoice =
  | { readonly kind: 'none' }
  | { readonly kind: 'blur'; readonly strength: 'light' | 'strong' }
  | { readonly kind: 'picture'; readonly picture: BackgroundPicture }
  | { readonly kind: 'own'; readonly pictureId: string };

/** `standard` is what the browser does by itself; `strong` is RNNoise. */
export type NoiseSuppression = 'off' | 'standard' | 'strong';

/** What is done to a microphone's sound before anybody hears it. */
export interface SoundProcessing {
  readonly echoCancellation: boolean;
  readonly autoGainControl: boolean;
  readonly noiseSuppression: NoiseSuppression;
}

/** What an effect does now, whatever was chosen. */
export type EffectState = 'off' | 'starting' | 'on';

export type EffectKind = 'background' | 'noise';

/** Why an effect ended by itself: the machine is too slow for it, or it could not be run here. */
export type EffectFailure = 'too-slow' | 'failed';
