import { playChime } from '@/lib/sounds';
import { SocketClient } from '@/lib/socket/SocketClient';
import { createMediaSession } from '@/lib/webrtc/createMediaSession';
import { createMediaIdentity } from '@/lib/webrtc/MediaIdentity';
import { MediaManager } from '@/lib/webrtc/MediaManager';
import { browserRtcPlatform } from '@/lib/webrtc/rtcPlatform';
import type { DeviceChoices } from '@/lib/webrtc/deviceState';
import { useDevicesStore } from '@/store/useDevicesStore';
import { useMeetingStore } from '@/store/useMeetingStore';
import { usePreferencesStore, type SoundName } from '@/store/usePreferencesStore';

import { guestKey } from './guestKey';
import type { Meeting } from './Meeting';
import { MeetingController } from './MeetingController';
import type { MeetingNotice } from './notices';
import { rememberedSeat, wasInterrupted } from './rememberedMeeting';

export interface CreateMeetingOptions {
  /** The token of who is signed in, asked for at each connect; null for a guest. */
  readonly token: () => string | null;
}

const SOUND_OF: Partial<Record<MeetingNotice['kind'], SoundName>> = {
  'participant-joined': 'join',
  'participant-left': 'leave',
  'lobby-request': 'join',
  message: 'message',
  'hand-raised': 'hand',
};

/** Puts a meeting together for the browser that this runs in. */
export function createMeeting({ token }: CreateMeetingOptions): Meeting {
  const socket = new SocketClient({
    credentials: () => {
      const value = token();
      return { ...(value !== null && { token: value }), guestKey: guestKey() };
    },
  });
  const media = new MediaManager({
    devices: 'mediaDevices' in navigator ? navigator.mediaDevices : undefined,
    permissions: 'permissions' in navigator ? navigator.permissions : undefined,
    page: document,
    choices: startingChoices(),
  });
  const meeting = new MeetingController({
    socket,
    media,
    // Made while the person looks at the preview, so that no key is computed at the click on Join.
    identity: createMediaIdentity(browserRtcPlatform),
    tabs: import('./OtherTabs').then(
      ({ OtherTabs }) => new OtherTabs(rememberedSeat),
      () => null,
    ),
    createSession: (description, signaling, roster, { certificate }) =>
      createMediaSession(description, {
        signaling,
        roster,
        certificate,
        platform: browserRtcPlatform,
      }),
    // Loaded while the person looks at the preview; not needed before an answer comes.
    loadTrust: async (scope) => {
      const { PinnedRosterTrust } = await import('./roster/PinnedRosterTrust');
      return new PinnedRosterTrust(scope);
    },
    meetingStore: useMeetingStore,
    devicesStore: useDevicesStore,
  });
  meeting.onNotice((notice) => {
    const sound = SOUND_OF[notice.kind];
    if (!sound || !usePreferencesStore.getState().sounds[sound]) return;
    const isToMe = notice.kind === 'message' && (notice.mentionsMe || notice.isPrivate);
    playChime(isToMe ? 'mention' : sound);
  });
  return meeting;
}

/** The devices as they were last time, but for what the person wants off; a reload changes nothing. */
function startingChoices(): DeviceChoices {
  const { choices } = useDevicesStore.getState();
  if (wasInterrupted()) return choices;
  const { joinMuted, joinCameraOff } = usePreferencesStore.getState();
  return {
    ...choices,
    microphoneOn: choices.microphoneOn && !joinMuted,
    cameraOn: choices.cameraOn && !joinCameraOff,
  };
}
