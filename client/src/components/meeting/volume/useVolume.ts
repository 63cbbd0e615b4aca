import { useMeetingViewStore } from '@/store/useMeetingViewStore';

/** How loud one hears the sound of a tile: 1 as it comes, 0 to 2. */
export function useVolume(tileKey: string): number {
  return useMeetingViewStore((view) => view.volumes[tileKey] ?? 1);
}

/** Sets it, until the end of the meeting. */
export function setVolume(tileKey: string, volume: number): void {
  useMeetingViewStore.setState(({ volumes }) => ({ volumes: { ...volumes, [tileKey]: volume } }));
}
