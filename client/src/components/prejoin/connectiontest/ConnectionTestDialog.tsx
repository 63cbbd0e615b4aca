import { Trans, useLingui } from '@lingui/react/macro';
import { CircleCheck, CircleMinus, CircleX, RotateCcw, type LucideIcon } from 'lucide-react';

import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { Icon } from '@/components/ui/Icon';
import { Spinner } from '@/components/ui/Spinner';
import { useConnectionTest } from '@/hooks/useConnectionTest';
import { cn } from '@/lib/cn';
import { TEST_LINES, type TestLine, type TestResult } from '@/lib/connectivity/testResults';

import { describeResult, judgeTest, LINE_NAMES, type Verdict } from './describeTest';

interface ConnectionTestDialogProps {
  readonly code: string;
  readonly onClose: () => void;
}

const TONES: Readonly<Record<Verdict['tone'], string>> = {
  good: 'bg-accent-soft text-accent-text',
  fair: 'bg-warning-soft text-warning-text',
  bad: 'bg-danger-soft text-danger-text',
};

const STATES: Readonly<Record<TestResult['state'], { icon: LucideIcon; className: string }>> = {
  passed: { icon: CircleCheck, className: 'text-accent-text' },
  failed: { icon: CircleX, className: 'text-danger-text' },
  omitted: { icon: CircleMinus, className: 'text-fg-subtle' },
};

/** Tests the ways that a call may take from here, and says what each result means. */
export function ConnectionTestDialog({ code, onClose }: ConnectionTestDialogProps) {
  const { t } = useLingui();
  const { results, isRunning, again } = useConnectionTest(code);
  const verdict = isRunning ? null : judgeTest(results);
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t`Test connection`}
      footer={
        <Button variant="secondary" icon={RotateCcw} loading={isRunning} onClick={again}>
          <Trans>Test again</Trans>
        </Button>
      }
    >
      <p
        role="status"
        className={cn(
          'flex min-h-15 items-center rounded-lg px-3.5 py-2.5 text-sm font-medium',
          verdict ? TONES[verdict.tone] : 'bg-subtle text-fg-muted',
        )}
      >
        {verdict ? verdict.sentence : <Trans>Testing takes some seconds.</Trans>}
      </p>
      <ul className="mt-4 flex flex-col">
        {TEST_LINES.map((line) => (
          <Line key={line} line={line} result={results[line]} />
        ))}
      </ul>
    </Dialog>
  );
}

function Line({
  line,
  result,
}: {
  readonly line: TestLine;
  readonly result?: TestResult | undefined;
}) {
  const { i18n, t } = useLingui();
  return (
    <li
      data-testid={`test-${line}`}
      data-state={result?.state ?? 'running'}
      data-code={result && 'code' in result ? result.code : undefined}
      className="flex min-h-12 gap-3 py-1.5 text-sm"
    >
      <span className="flex h-5 items-center">
        {result ? <Icon {...STATES[result.state]} /> : <Spinner />}
      </span>
      <div className="min-w-0">
        <p className="font-medium">{t(LINE_NAMES[line])}</p>
        <p className="text-fg-muted">
          {result ? describeResult(line, result, i18n.locale) : <Trans>Being tested…</Trans>}
        </p>
      </div>
    </li>
  );
}
