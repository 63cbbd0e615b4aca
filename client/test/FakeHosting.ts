/* eslint-disable @typescript-eslint/require-await -- a real meeting waits for its server here */
import type { Hosting } from '@/meeting/Hosting';
import type { Permissions, Role, RoomSettings } from '@/protocol/events.gen';
import { isModerator } from '@/store/roles';
import { useMeetingStore } from '@/store/useMeetingStore';

import { changeParticipant } from './changeParticipant';

/** What hosts do, in a meeting without a server: the store changes at once. */
export class FakeHosting implements Hosting {
  async mute(participantId: string) {
    changeParticipant(participantId, { isMuted: true });
  }

  async muteEveryone() {
    const { order, participants } = useMeetingStore.getState();
    for (const id of order) {
      if (!isModerator(participants[id]?.role)) changeParticipant(id, { isMuted: true });
    }
  }

  askToUnmute = async (_participantId: string) => {};

  async stopVideo(participantId: string) {
    changeParticipant(participantId, { isVideoOff: true });
  }

  async stopShare(participantId: string) {
    changeParticipant(participantId, { isScreenSharing: false });
  }

  async lowerHand(participantId: string) {
    changeParticipant(participantId, { isHandRaised: false });
    useMeetingStore.setState(({ raisedHands }) => ({
      raisedHands: raisedHands.filter((id) => id !== participantId),
    }));
  }

  async lowerAllHands() {
    for (const id of useMeetingStore.getState().raisedHands) await this.lowerHand(id);
  }

  async spotlight(participantId: string, on: boolean) {
    useMeetingStore.setState(({ spotlights }) => ({
      spotlights: on
        ? [...spotlights, participantId]
        : spotlights.filter((id) => id !== participantId),
    }));
  }

  async setPermissions(participantId: string, permissions: Permissions) {
    changeParticipant(participantId, { permissions });
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

  async admitAll() {
    useMeetingStore.setState({ waiting: [] });
  }

  async denyAll() {
    useMeetingStore.setState({ waiting: [] });
  }

  async end() {
    useMeetingStore.setState({ phase: 'ended' });
  }
}
