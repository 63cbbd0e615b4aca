import { useLingui } from '@lingui/react/macro';
import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';

import { Button, type ButtonProps } from './Button';

interface CopyButtonProps extends Omit<ButtonProps, 'onClick' | 'icon' | 'children' | 'asChild'> {
  /** What ends up on the clipboard. */
  text: string;
  /** What the button says, as a verb: “Copy link”. */
  label: string;
}

const CONFIRMATION_MS = 2000;

/** Copies, and says so where one is looking: on the button itself, and to screen readers. */
export function CopyButton({ text, label, ...props }: CopyButtonProps) {
  const { t } = useLingui();
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null);

  useEffect(() => {
    if (!outcome) return;
    const timer = setTimeout(() => setOutcome(null), CONFIRMATION_MS);
    return () => clearTimeout(timer);
  }, [outcome]);

  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setOutcome('copied'),
      () => setOutcome('failed'),
    );
  };

  const words = outcome === 'copied' ? t`Copied` : outcome === 'failed' ? t`Could not copy` : label;
  return (
    <>
      <Button
        variant="secondary"
        {...props}
        icon={outcome === 'copied' ? Check : Copy}
        onClick={copy}
      >
        <span className="grid">
          {/* Both texts share one cell, so that the button keeps its width. */}
          <span aria-hidden="true" className="invisible col-start-1 row-start-1">
            {label}
          </span>
          <span className="col-start-1 row-start-1">{words}</span>
        </span>
      </Button>
      <span role="status" className="sr-only">
        {outcome ? words : ''}
      </span>
    </>
  );
}
