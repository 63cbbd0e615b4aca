import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useShallow } from 'zustand/react/shallow';

import { useMeetingStore } from '@/store/useMeetingStore';

/** Who is writing now. Its line is always there, so that nothing jumps. */
export function TypingLine() {
  const { t } = useLingui();
  const names = useMeetingStore(
    useShallow((state) => state.typing.map((id) => state.participants[id]?.displayName ?? '')),
  );
  const [first = '', second = ''] = names;
  const others = names.length - 1;
  const sentence = () => {
    if (names.length === 0) return '';
    if (names.length === 1) return t`${first} is typing…`;
    if (names.length === 2) return t`${first} and ${second} are typing…`;
    return t`${first} and ${plural(others, { one: '# other', other: '# others' })} are typing…`;
  };
  return <p className="h-5 truncate px-5 text-xs text-fg-subtle">{sentence()}</p>;
}
