import { useMeetingStore } from '@/store/useMeetingStore';

/** The newest reaction of somebody, on their tile. */
export function TileReaction({ participantId }: { readonly participantId: string }) {
  const reaction = useMeetingStore((state) =>
    state.reactions.findLast((each) => each.participantId === participantId),
  );
  if (!reaction) return null;
  return (
    <span
      // The same reaction twice is shown twice.
      key={reaction.id}
      aria-hidden
      className="pointer-events-none absolute inset-x-0 top-1.5 mx-auto flex size-10 animate-pop-in items-center justify-center rounded-full bg-scrim text-2xl @min-[240px]:top-2.5"
    >
      {reaction.emoji}
    </span>
  );
}
