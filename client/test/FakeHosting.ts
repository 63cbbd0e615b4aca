/* eslint-disable @typescript-eslint/require-await -- a real meeting waits for its server here */
import type { Hosting } from '@/meeting/Hosting';
import type { Role, RoomSettings } from '@/protocol/events.gen';
import { useMeetingStore } from '@/store/useMeetingStore';

import { changeParticipant } from './changeParticipant';

/** What hosts do, in a meeting without a server: the store changes at once. */
export class FakeHosting implements Hosting {
  async mute(participantId: string) {
    changeParticipant(participantId, { isMuted: true });
  }

  async remove(participantId: string) {
    useMeetingStore.setState(({ order, participants }) => {
      const { [participantId]: _gone, ...others } = participants;
      return { order: order.filter((id) => id !== participantId), participants: others };
    });
  }

  async setRole(participantId: string, role: Exclude<Role, 'host'>) {
    changeParticipant(participantId, { role });
  }

  async lock(locked: boolean) {
    useMeetingStore.setState({ isLocked: locked });
  }

  async updateSettings(change: Partial<RoomSettings>) {
    useMeetingStore.setState(({ settings }) => ({
      settings: settings && { ...settings, ...change },
    }));
  }

  async admit(participantId: string) {
    await this.deny(participantId);
  }

  async deny(participantId: string) {
    useMeetingStore.setState(({ waiting }) => ({
      waiting: waiting.filter((entry) => entry.participantId !== participantId),
    }));
  }

  async end() {
    useMeetingStore.setState({ phase: 'ended' });
  }
}
