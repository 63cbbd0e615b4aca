import { useShallow } from 'zustand/react/shallow';

import { useMeetingStore, type ShownReaction } from '@/store/useMeetingStore';

/** Lanes in which reactions rise beside one another. */
const LANES = 4;

/**
 * Reactions with the names of who sent them, rising at the edge of the stage. Where motion is not wanted
 * they stand in a still list. Decoration: the live region says the same.
 */
export function ReactionStream() {
  const reactions = useMeetingStore(useShallow((state) => state.reactions));
  return (
    <div
      aria-hidden
      className="pointer-events-none absolute start-2 bottom-2 z-20 flex flex-col items-start gap-1 motion-safe:contents"
    >
      {reactions.map((reaction) => (
        <Rising key={reaction.id} reaction={reaction} />
      ))}
    </div>
  );
}

function Rising({ reaction: { id, emoji, participantId } }: { readonly reaction: ShownReaction }) {
  const name = useMeetingStore((state) => state.participants[participantId]?.displayName);
  if (name === undefined) return null;
  return (
    <span
      data-testid="reaction"
      style={{ insetInlineStart: `calc(0.5rem + ${id % LANES} * min(5.5rem, 23%))` }}
      className="pointer-events-none flex items-center gap-1.5 rounded-full bg-scrim py-0.5 ps-1.5 pe-2.5 text-white motion-safe:absolute motion-safe:bottom-2 motion-safe:z-20 motion-safe:animate-float-up motion-safe:flex-col motion-safe:bg-transparent motion-safe:p-0"
    >
      <span className="text-2xl motion-safe:text-4xl">{emoji}</span>
      <span className="max-w-20 truncate rounded-full text-xs font-medium motion-safe:bg-scrim motion-safe:px-2 motion-safe:py-0.5">
        {name}
      </span>
    </span>
  );
}
