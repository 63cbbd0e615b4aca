import { useShallow } from 'zustand/react/shallow';

import { useMeetingStore } from '@/store/useMeetingStore';

/** Who is writing now. Its line is always there, so that nothing jumps. */
export function TypingLine() {
  const names = useMeetingStore(
    useShallow((state) => state.typing.map((id) => state.participants[id]?.displayName ?? '')),
  );
  return <p className="h-5 truncate px-5 text-xs text-fg-subtle">{typingSentence(names)}</p>;
}

/** One sentence for any number of people; empty for nobody. */
export function typingSentence(names: readonly string[]): string {
  const [first = '', second = ''] = names;
  if (names.length === 0) return '';
  if (names.length === 1) return `${first} is typing…`;
  if (names.length === 2) return `${first} and ${second} are typing…`;
  return `${first} and ${names.length - 1} others are typing…`;
}
