import { Trans, useLingui } from '@lingui/react/macro';
import { Keyboard } from 'lucide-react';
import { useId, useState, type SyntheticEvent } from 'react';
import { useNavigate } from 'react-router';

import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import { Input } from '@/components/ui/Input';
import { cn } from '@/lib/cn';
import { parseRoomCode } from '@/lib/roomCode';

interface JoinByCodeProps {
  size?: 'md' | 'lg';
  className?: string;
}

/** Joins by a code or by a whole pasted link, and says at once when neither is in what was typed. */
export function JoinByCode({ size = 'md', className }: JoinByCodeProps) {
  const { t } = useLingui();
  const id = useId();
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState(false);
  const navigate = useNavigate();

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const code = parseRoomCode(text);
    if (code) void navigate(`/${code}`);
    else setWrong(true);
  };

  return (
    <form noValidate onSubmit={submit} className={cn('relative', className)}>
      <div className="flex gap-2">
        <div className="relative min-w-0 flex-1">
          <Icon
            icon={Keyboard}
            size="md"
            className="pointer-events-none absolute inset-y-0 start-3 my-auto text-fg-subtle"
          />
          <Input
            id={id}
            aria-label={t`Meeting code or link`}
            aria-invalid={wrong || undefined}
            aria-describedby={wrong ? `${id}-error` : undefined}
            placeholder={t`Code or link`}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setWrong(false);
            }}
            className={cn('ps-10.5', size === 'lg' && 'h-12! rounded-lg!')}
          />
        </div>
        <Button
          type="submit"
          variant="secondary"
          size={size}
          className={size === 'md' ? 'h-11!' : ''}
        >
          <Trans>Join</Trans>
        </Button>
      </div>
      {wrong ? (
        <p
          id={`${id}-error`}
          role="alert"
          className="absolute start-0 top-full pt-1.5 text-start text-sm text-danger-text"
        >
          {text.trim()
            ? t`A code has nine letters, as in abc‑def‑ghi.`
            : t`Enter the code or paste the link of a meeting.`}
        </p>
      ) : null}
    </form>
  );
}
