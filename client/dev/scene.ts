import type { LobbyEntry } from '@/protocol/events.gen';
import type { MeetingNotice } from '@/meeting/notices';
import type {
  ChatEntry,
  MeetingState,
  ParticipantState,
  ShownReaction,
} from '@/store/useMeetingStore';

import { message, person, ROOM_SETTINGS } from '../test/meetingFixture';

import type { Light } from './pictures';

export interface Scene {
  readonly people: readonly ParticipantState[];
  readonly meeting: Partial<MeetingState>;
  readonly light: Light;
  /** What is told once all of it stands. */
  readonly notice: MeetingNotice | undefined;
}

const NAMES = [
  'Maya',
  'Tomás',
  'Priya',
  'Jonas',
  'Amina',
  'Kenji',
  'Sofia',
  'Liam',
  'Chen',
  'Noor',
  'Olena',
  'Marcus',
];
/** Who presents, by what the address says. */
const PRESENTERS: Readonly<Record<string, readonly number[]>> = {
  self: [0],
  other: [1],
  two: [1, 3],
};
const HEADSET = 'Jabra Evolve2 65 (0b0e:0e7c)';
const NOTICES: Readonly<Record<string, MeetingNotice>> = {
  'device-lost': {
    kind: 'device-lost',
    device: 'microphone',
    name: HEADSET,
    replacement: 'Built-in Audio Analog Stereo',
  },
  'camera-lost': { kind: 'device-lost', device: 'camera', name: 'HD Webcam', replacement: null },
  'device-returned': { kind: 'device-returned', device: 'microphone', name: HEADSET },
  'camera-taken': { kind: 'device-problem', device: 'camera', problem: 'in-use' },
  'microphone-blocked': { kind: 'device-problem', device: 'microphone', problem: 'denied' },
  back: { kind: 'reconnected' },
};
const LONG_NAME = 'Wolfeschlegelsteinhausenbergerdorff von und zu Hohenlohe-Langenburg';

/** The meeting that the parameters of the address describe. */
export function sceneOf(parameters: URLSearchParams): Scene {
  const states = new Set((parameters.get('state') ?? '').split(','));
  const people = peopleOf(parameters, states);
  const others = people.slice(1).map(({ participantId }) => participantId);
  return {
    people,
    light: 'mixed',
    notice: NOTICES[parameters.get('notice') ?? ''],
    meeting: {
      isLocked: states.has('locked'),
      phase: states.has('reconnecting') ? 'reconnecting' : 'joined',
      settings: { ...ROOM_SETTINGS, allowChat: !states.has('chat-off') },
      activeSpeakers: others.slice(0, 1),
      connections: connectionsOf(others, states),
      // In the order of the tiles, one of each: see also `connectionsOf` and `peopleOf`.
      repairing: states.has('trouble') ? others.slice(2, 3) : [],
      pausedPictures: states.has('trouble') ? others.slice(3, 4) : [],
      ownPicture: states.has('paused') ? 'paused' : states.has('smaller') ? 'smaller' : 'full',
      reactions: states.has('reactions') ? reactionsOf(others) : [],
      messages: messagesOf(people),
      typing: others.slice(0, 1),
      waiting: waitingOf(Number(parameters.get('waiting') ?? 0)),
    },
  };
}

/** Of those with `trouble`, the first cannot be reached; further ones failed, or are not who they say. */
function connectionsOf(
  others: readonly string[],
  states: ReadonlySet<string>,
): MeetingState['connections'] {
  const troubles = { 0: 'interrupted', 4: 'failed', 5: 'refused' } as const;
  const figures = { roundTripMs: 40, loss: 0 };
  return Object.fromEntries(
    others.map((id, index) => {
      if (states.has('cut-off')) return [id, { ...figures, state: 'interrupted', quality: 'poor' }];
      const trouble = index in troubles ? troubles[index as keyof typeof troubles] : 'connected';
      const state = states.has('trouble') ? trouble : index === 3 ? 'interrupted' : 'connected';
      const quality = states.has('weak') ? 'poor' : index === 2 ? 'fair' : 'good';
      return [id, { ...figures, state, quality }];
    }),
  );
}

function peopleOf(parameters: URLSearchParams, states: ReadonlySet<string>): ParticipantState[] {
  const count = Number(parameters.get('people') ?? 5);
  const share = parameters.get('share');
  const areOff = parameters.get('cameras') === 'off';
  return Array.from({ length: count }, (_, index) =>
    person(`person-${index}`, {
      displayName: parameters.get('names') === 'long' ? LONG_NAME : nameOf(index),
      isSelf: index === 0,
      isHost: index === (states.has('guest') ? 1 : 0),
      isGuest: index % 4 === 3,
      isMuted: index === 0 ? states.has('muted') : index % 3 === 2,
      isVideoOff: areOff || (index === 0 ? states.has('muted') : index % 5 === 4),
      isHandRaised: count > 3 && index === 2,
      isScreenSharing: PRESENTERS[share ?? '']?.includes(index) ?? false,
      isReconnecting: states.has('trouble') && index === 2,
      joinedAt: new Date(Date.now() - 754_000).toISOString(),
    }),
  );
}

function nameOf(index: number): string {
  const name = NAMES[index % NAMES.length] ?? 'Somebody';
  return index < NAMES.length ? name : `${name} ${Math.floor(index / NAMES.length) + 1}`;
}

function reactionsOf(ids: readonly string[]): ShownReaction[] {
  const emoji = ['👏', '🎉', '❤️', '😂'] as const;
  return ids.slice(0, 4).map((participantId, id) => ({
    id,
    participantId,
    emoji: emoji[id] ?? '👍',
  }));
}

function messagesOf(people: readonly ParticipantState[]): ChatEntry[] {
  const [self, other] = people;
  if (!self || !other) return [];
  const at = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
  const from = { senderName: other.displayName, participantId: other.participantId };
  const own = { senderName: self.displayName, isOwn: true };
  return [
    message('1', { type: 'SYSTEM', content: `${other.displayName} joined`, timestamp: at(12) }),
    message('2', {
      ...from,
      content: 'Good morning! Shall we start with the plan?',
      timestamp: at(11),
    }),
    message('3', {
      ...from,
      content: 'It is here: https://example.org/plans/2026/q3?view=outline#goals',
      timestamp: at(11),
    }),
    message('4', { ...own, content: 'Yes, give me a second to open it.', timestamp: at(10) }),
    message('5', {
      ...from,
      content: 'Three things:\n1. scope\n2. dates\n3. who does what',
      timestamp: at(6),
    }),
    message('6', { ...own, content: 'Perfect', timestamp: at(5) }),
    message('7', {
      ...own,
      content: 'This one did not make it',
      timestamp: at(1),
      status: 'failed',
    }),
    message('8', {
      ...own,
      content: 'And this one is on its way',
      timestamp: at(0),
      status: 'pending',
    }),
  ];
}

function waitingOf(count: number): LobbyEntry[] {
  return Array.from({ length: count }, (_, index) => ({
    participantId: `waiting-${index}`,
    displayName: nameOf(index + 5),
    waitingSince: new Date().toISOString(),
  }));
}
