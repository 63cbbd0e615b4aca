import type { ReactNode } from 'react';
import { Link } from 'react-router';

interface TextLinkProps {
  to: string;
  children: ReactNode;
}

/** A link within a sentence. */
export function TextLink({ to, children }: TextLinkProps) {
  return (
    <Link
      to={to}
      className="rounded-sm font-medium text-accent-text underline decoration-current/30 underline-offset-3 hover:decoration-current"
    >
      {children}
    </Link>
  );
}
