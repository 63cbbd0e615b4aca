import { useLocation } from 'react-router';

import { ConfirmRegistrationPage } from './ConfirmRegistrationPage';
import { ForgotPasswordPage } from './ForgotPasswordPage';
import { RegisterPage } from './RegisterPage';
import { ResetPasswordPage } from './ResetPasswordPage';
import { SignInPage } from './SignInPage';
import { VerifyEmailPage } from './VerifyEmailPage';

/** The ways into an account. They are one part to load: all are small, and made of the same forms. */
export function AuthPages() {
  switch (useLocation().pathname.split('/')[1]) {
    case 'register':
      return <RegisterPage />;
    case 'forgot-password':
      return <ForgotPasswordPage />;
    case 'reset-password':
      return <ResetPasswordPage />;
    case 'confirm-registration':
      return <ConfirmRegistrationPage />;
    case 'verify-email':
      return <VerifyEmailPage />;
    default:
      return <SignInPage />;
  }
}
