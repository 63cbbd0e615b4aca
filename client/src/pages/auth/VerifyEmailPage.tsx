import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from 'react-router';

import { Button } from '@/components/ui/Button';
import { TextLink } from '@/components/ui/TextLink';
import { useVerifyEmail } from '@/queries/accountLinks';
import { useAuthStore } from '@/store/useAuthStore';
import { toast } from '@/store/useToastStore';

import { AuthLayout } from './AuthLayout';
import { LinkFailure } from './LinkFailure';
import { useLinkToken } from './useLinkToken';

/** Where the link leads that verifies an address. A program that only opens links verifies nothing. */
export function VerifyEmailPage() {
  const { t } = useLingui();
  const token = useLinkToken();
  const navigate = useNavigate();
  const signedIn = useAuthStore((state) => state.token !== null);
  const verify = useVerifyEmail();
  const home = signedIn ? '/profile' : '/sign-in';

  const confirm = () =>
    verify.mutate(
      { token },
      {
        onSuccess: () => {
          toast({ tone: 'success', title: t`Your e-mail address is confirmed` });
          void navigate(home, { replace: true });
        },
      },
    );

  return (
    <AuthLayout
      title={t`Confirm your e-mail address`}
      description={t`It shows that this address is yours.`}
      footer={
        <TextLink to={home}>
          {signedIn ? <Trans>Your account</Trans> : <Trans>Sign in</Trans>}
        </TextLink>
      }
    >
      <div className="flex flex-col gap-5">
        <LinkFailure token={token} error={verify.error}>
          <TextLink to={home}>
            {signedIn ? (
              <Trans>Ask for another link</Trans>
            ) : (
              <Trans>Sign in to ask for another link</Trans>
            )}
          </TextLink>
        </LinkFailure>
        <Button
          size="lg"
          block
          disabled={!token || verify.error?.code === 'LINK_INVALID'}
          loading={verify.isPending}
          onClick={confirm}
        >
          <Trans>Confirm address</Trans>
        </Button>
      </div>
    </AuthLayout>
  );
}
