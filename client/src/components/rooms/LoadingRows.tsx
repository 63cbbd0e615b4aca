import { Card } from '@/components/ui/Card';
import { Skeleton } from '@/components/ui/Skeleton';

const ROWS = ['first', 'second', 'third'];

/** Holds the place of a list that is loading. */
export function LoadingRows({ label }: { label: string }) {
  return (
    <Card>
      <div role="status" className="divide-y divide-line">
        <span className="sr-only">{label}</span>
        {ROWS.map((row) => (
          <div key={row} className="flex items-center gap-4 px-4 py-4 sm:px-5">
            <Skeleton className="hidden size-10 rounded-lg! sm:block" />
            <div className="flex-1">
              <Skeleton className="h-4 w-44" />
              <Skeleton className="mt-2 h-3 w-28" />
            </div>
          </div>
        ))}
      </div>
    </Card>
  );
}
