import { useAuthStore } from '@/store/useAuthStore';

/** The name that password managers keep a password for, in a form that does not ask for one. */
export function PasswordManagerName() {
  const email = useAuthStore((state) => state.user?.email);
  return <input type="email" value={email ?? ''} autoComplete="username" hidden readOnly />;
}
