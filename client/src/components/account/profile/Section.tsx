import { useId, type ReactNode } from 'react';

import { Card } from '@/components/ui/Card';

interface SectionProps {
  title: string;
  description?: ReactNode;
  children: ReactNode;
}

/** A part of the profile page that is about one thing. */
export function Section({ title, description, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Card className="p-5 sm:p-6">
        <h3 id={id} className="text-base font-semibold">
          {title}
        </h3>
        {description ? <p className="mt-1 text-sm text-fg-muted">{description}</p> : null}
        <div className="mt-5">{children}</div>
      </Card>
    </section>
  );
}
