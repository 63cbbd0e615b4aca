import { useMeetingStore } from '@/store/useMeetingStore';

export interface MeetingLink {
  /** What is copied and sent. */
  readonly link: string;
  /** What is shown: the same without the scheme. */
  readonly shortLink: string;
}

/** The address under which others join this meeting. */
export function useMeetingLink(): MeetingLink {
  const code = useMeetingStore((state) => state.roomCode ?? '');
  const { origin, host } = window.location;
  return { link: `${origin}/${code}`, shortLink: `${host}/${code}` };
}
