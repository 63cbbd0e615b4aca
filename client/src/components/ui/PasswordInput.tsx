import { useLingui } from '@lingui/react/macro';
import { Eye, EyeOff } from 'lucide-react';
import { useState, type ComponentProps } from 'react';

import { cn } from '@/lib/cn';

import { Icon } from './Icon';
import { Input } from './Input';

/** A password that can be looked at while it is typed. */
export function PasswordInput({ className, ...props }: Omit<ComponentProps<'input'>, 'type'>) {
  const { t } = useLingui();
  const [visible, setVisible] = useState(false);
  return (
    <div className={cn('relative', className)}>
      <Input {...props} type={visible ? 'text' : 'password'} className="pe-12" spellCheck={false} />
      <button
        type="button"
        aria-label={visible ? t`Hide password` : t`Show password`}
        aria-pressed={visible}
        onClick={() => setVisible((value) => !value)}
        className="absolute inset-y-0 end-0 flex w-11 items-center justify-center rounded-e-md text-fg-subtle hover:text-fg focus-visible:-outline-offset-2"
      >
        <Icon icon={visible ? EyeOff : Eye} />
      </button>
    </div>
  );
}
