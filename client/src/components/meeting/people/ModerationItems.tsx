import { Trans, useLingui } from '@lingui/react/macro';
import {
  Ban,
  Hand,
  MessageSquare,
  Mic,
  MicOff,
  MonitorUp,
  MonitorX,
  ShieldMinus,
  ShieldPlus,
  Spotlight,
  UserX,
  Video,
  VideoOff,
  type LucideIcon,
} from 'lucide-react';

import { MenuCheckboxItem, MenuItem, MenuLabel, MenuSeparator } from '@/components/ui/DropdownMenu';
import { useMeeting } from '@/hooks/meetingContext';
import { changedPermissions, isPermitted, type Permission } from '@/store/permissions';
import { isModerator } from '@/store/roles';
import { useMeetingStore, type ParticipantState } from '@/store/useMeetingStore';

/** How somebody is taken out: for the meeting, or for good. */
export type Removal = 'remove' | 'ban';

interface ModerationItemsProps {
  readonly participant: ParticipantState;
  /** Asks once more before somebody is taken out. */
  readonly onRemove: (removal: Removal) => void;
}

/** What hosts and co-hosts can do with somebody. */
export function ModerationItems({ participant, onRemove }: ModerationItemsProps) {
  const isHost = useMeetingStore((state) => state.self?.role === 'host');
  const { isSelf, role } = participant;
  return (
    <>
      <MenuSeparator />
      <SpotlightItem participant={participant} />
      {isSelf ? null : <SwitchOffItems participant={participant} />}
      {participant.isHandRaised ? <LowerHandItem participant={participant} /> : null}
      {isModerator(role) ? null : <PermissionItems participant={participant} />}
      {isHost && role !== 'host' ? <RoleItem participant={participant} /> : null}
      {!isSelf && role !== 'host' && (isHost || !isModerator(role)) ? (
        <>
          <MenuSeparator />
          <MenuItem icon={UserX} tone="danger" onSelect={() => onRemove('remove')}>
            <Trans>Remove from the meeting…</Trans>
          </MenuItem>
          <MenuItem icon={Ban} tone="danger" onSelect={() => onRemove('ban')}>
            <Trans>Keep out of this room…</Trans>
          </MenuItem>
        </>
      ) : null}
    </>
  );
}

interface ItemProps {
  readonly participant: ParticipantState;
}

function SpotlightItem({ participant: { participantId } }: ItemProps) {
  const { hosting } = useMeeting();
  const isLit = useMeetingStore((state) => state.spotlights.includes(participantId));
  return (
    <MenuItem icon={Spotlight} onSelect={() => void hosting.spotlight(participantId, !isLit)}>
      {isLit ? <Trans>Take out of the spotlight</Trans> : <Trans>Spotlight for everyone</Trans>}
    </MenuItem>
  );
}

function SwitchOffItems({ participant }: ItemProps) {
  const { hosting } = useMeeting();
  const { participantId, isMuted, isVideoOff, isScreenSharing } = participant;
  return (
    <>
      {isMuted ? (
        <MenuItem icon={Mic} onSelect={() => void hosting.askToUnmute(participantId)}>
          <Trans>Ask to unmute</Trans>
        </MenuItem>
      ) : (
        <MenuItem icon={MicOff} onSelect={() => void hosting.mute(participantId)}>
          <Trans>Mute</Trans>
        </MenuItem>
      )}
      {isVideoOff ? null : (
        <MenuItem icon={VideoOff} onSelect={() => void hosting.stopVideo(participantId)}>
          <Trans>Switch camera off</Trans>
        </MenuItem>
      )}
      {isScreenSharing ? (
        <MenuItem icon={MonitorX} onSelect={() => void hosting.stopShare(participantId)}>
          <Trans>Stop presentation</Trans>
        </MenuItem>
      ) : null}
    </>
  );
}

function LowerHandItem({ participant: { participantId } }: ItemProps) {
  const { hosting } = useMeeting();
  return (
    <MenuItem icon={Hand} onSelect={() => void hosting.lowerHand(participantId)}>
      <Trans>Lower hand</Trans>
    </MenuItem>
  );
}

function PermissionItems({ participant }: ItemProps) {
  const { t } = useLingui();
  const { hosting } = useMeeting();
  const settings = useMeetingStore((state) => state.settings);
  const items: readonly [Permission, LucideIcon, string][] = [
    ['speak', Mic, t`Speak`],
    ['show', Video, t`Use their camera`],
    ['share', MonitorUp, t`Share their screen`],
    ['chat', MessageSquare, t`Write in the chat`],
  ];
  return (
    <>
      <MenuSeparator />
      <MenuLabel>
        <Trans>They may</Trans>
      </MenuLabel>
      {items.map(([permission, icon, label]) => (
        <MenuCheckboxItem
          key={permission}
          icon={icon}
          checked={isPermitted(participant, settings, permission)}
          onCheckedChange={(allowed) =>
            void hosting.setPermissions(
              participant.participantId,
              changedPermissions(participant, settings, permission, allowed),
            )
          }
        >
          {label}
        </MenuCheckboxItem>
      ))}
    </>
  );
}

function RoleItem({ participant: { participantId, role } }: ItemProps) {
  const { hosting } = useMeeting();
  const isCoHost = role === 'co-host';
  return (
    <>
      <MenuSeparator />
      <MenuItem
        icon={isCoHost ? ShieldMinus : ShieldPlus}
        onSelect={() => void hosting.setRole(participantId, isCoHost ? 'participant' : 'co-host')}
      >
        {isCoHost ? <Trans>No longer a co-host</Trans> : <Trans>Make a co-host</Trans>}
      </MenuItem>
    </>
  );
}
