import { useMediaQuery } from '@/hooks/useMediaQuery';
import { useDevicesStore } from '@/store/useDevicesStore';

/** Whether this is something like a phone, with a camera at either side. */
export function useCanFlipCamera(): boolean {
  const isTouched = useMediaQuery('(pointer: coarse)');
  return useDevicesStore(({ camera, cameras }) => camera.active && cameras.length > 1) && isTouched;
}
