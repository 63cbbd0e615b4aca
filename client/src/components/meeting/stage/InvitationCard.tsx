import { Trans, useLingui } from '@lingui/react/macro';
import { Share } from 'lucide-react';

import { Button } from '@/components/ui/Button';
import { Card } from '@/components/ui/Card';
import { CopyButton } from '@/components/ui/CopyButton';
import { QrCode } from '@/components/ui/QrCode';
import { meetingLink } from '@/lib/roomCode';
import { useMeetingStore } from '@/store/useMeetingStore';

/** What somebody alone in the meeting needs: the link to send, the code to read out, a QR code to scan. */
export function InvitationCard() {
  const code = useMeetingStore((state) => state.roomCode ?? '');
  const link = meetingLink(code);
  const { t } = useLingui();
  return (
    <div className="flex size-full items-center justify-center">
      <Card className="flex max-h-full w-full flex-col gap-4 overflow-y-auto p-5 @min-[340px]:p-6">
        <div>
          <h2 className="text-lg font-semibold">
            <Trans>You’re the only one here</Trans>
          </h2>
          <p className="mt-1 text-sm text-fg-muted">
            <Trans>Send this link to the people you want to meet. No account needed.</Trans>
          </p>
        </div>
        <p className="truncate rounded-md bg-subtle px-3 py-2.5 text-sm select-all" dir="ltr">
          {link.replace(/^https?:\/\//u, '')}
        </p>
        <div className="flex gap-2">
          <CopyButton text={link} label={t`Copy link`} variant="primary" className="flex-1" />
          <ShareButton link={link} />
        </div>
        <div className="hidden items-center gap-4 border-t border-line pt-4 [@container(min-height:400px)]:flex">
          <QrCode
            text={link}
            label={t`QR code of the meeting link`}
            className="size-24 shrink-0 [@container(min-height:520px)]:size-28"
          />
          <div className="min-w-0 text-sm">
            <p className="text-fg-muted">
              <Trans>Scan to join on a phone, or enter the code</Trans>
            </p>
            <p className="mt-1 font-semibold tracking-wide" dir="ltr">
              {code}
            </p>
          </div>
        </div>
      </Card>
    </div>
  );
}

/** The phone's own way to send a link, where there is one. */
function ShareButton({ link }: { readonly link: string }) {
  const { t } = useLingui();
  if (!('share' in navigator)) return null;
  const share = () => {
    // Closing the sheet rejects; there is nothing to say about it.
    navigator.share({ title: t`Join my meeting`, url: link }).catch(() => undefined);
  };
  return (
    <Button variant="secondary" icon={Share} onClick={share}>
      <Trans>Share…</Trans>
    </Button>
  );
}
