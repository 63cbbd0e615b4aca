import type { MediaDescription } from './media';
import type { MediaSession } from './MediaSession';
import { MeshSession, type MeshSessionOptions } from './MeshSession';

/** What any session is built from. */
export type MediaSessionOptions = MeshSessionOptions;

/** One builder for each way in which media can travel. */
const BUILDERS: Readonly<
  Record<MediaDescription['mode'], (options: MediaSessionOptions) => MediaSession>
> = {
  mesh: (options) =>
    new MeshSession({
      ...options,
      loadCare: async () => {
        const { MeshCare } = await import('./care/MeshCare');
        return (care) => new MeshCare(care);
      },
    }),
};

/** Builds the session for the way in which the room's media travels. */
export function createMediaSession(
  media: MediaDescription,
  options: MediaSessionOptions,
): MediaSession {
  return BUILDERS[media.mode](options);
}
