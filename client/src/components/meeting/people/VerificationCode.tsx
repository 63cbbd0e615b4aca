import { Trans, useLingui } from '@lingui/react/macro';
import { ShieldCheck } from 'lucide-react';
import { useEffect, useState } from 'react';

import { Icon } from '@/components/ui/Icon';
import { verificationCode } from '@/lib/verificationCode';
import { useMeetingStore, type MeetingState } from '@/store/useMeetingStore';

/** Holds the place of a code that is being computed. */
const PENDING = '···· ···· ···· ····';

/** The code by which people make sure that nobody stands between them; nothing for one alone. */
export function VerificationCode() {
  const { t } = useLingui();
  const meetingId = useMeetingStore((state) => state.meetingId);
  const certificates = useMeetingStore(certificatesOf);
  const code = useCode(meetingId, certificates);

  if (certificates === null) return null;
  return (
    <section aria-label={t`Verification code`} className="mt-3 border-t border-line px-2 pt-3">
      <h3 className="flex items-center gap-1.5 text-xs font-medium text-fg-subtle">
        <Icon icon={ShieldCheck} size="sm" />
        <Trans>Verification code</Trans>
      </h3>
      <p
        dir="ltr"
        data-testid="verification-code"
        aria-busy={code === null}
        className="mt-1.5 w-fit text-base font-medium tracking-wide tabular-nums"
      >
        {code ?? PENDING}
      </p>
      <p className="mt-1 text-xs text-fg-muted">
        <Trans>
          Read it to each other: if everyone sees the same code, nobody listens in between. It
          changes when people come and go.
        </Trans>
      </p>
    </section>
  );
}

/**
 * Everybody's fingerprints, a line each: our own as we know them, of the others those that connections
 * are let through by. Null where there is nothing to compare.
 */
function certificatesOf({ self, participants, signedRoster }: MeetingState): string | null {
  const own = self ? participants[self.participantId]?.dtlsFingerprints : undefined;
  const people = Object.values(participants);
  if (!own?.length || people.length < 2 || !('subtle' in crypto)) return null;
  return people
    .flatMap(({ isSelf, participantId }) =>
      isSelf ? own : (signedRoster[participantId]?.dtlsFingerprints ?? []),
    )
    .join('\n');
}

/** The code of these certificates; null while it is computed. */
function useCode(meetingId: string | null, certificates: string | null): string | null {
  const [computed, setComputed] = useState({ certificates: '', code: '' });
  useEffect(() => {
    if (meetingId === null || certificates === null) return;
    let isCurrent = true;
    void verificationCode(meetingId, certificates.split('\n')).then((code) => {
      if (isCurrent) setComputed({ certificates, code });
    });
    return () => {
      isCurrent = false;
    };
  }, [meetingId, certificates]);
  return computed.certificates === certificates ? computed.code : null;
}
