import { useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';

/**
 * The token of the invitation link that the page was opened by. It stands in the fragment, which browsers
 * send to no server, and is taken out of the address, so that nobody passes it on by accident.
 */
export function useInvitation(): string | null {
  const { hash, pathname, search } = useLocation();
  const navigate = useNavigate();
  const found = new URLSearchParams(hash.slice(1)).get('invite');
  const [invitation, setInvitation] = useState(found);

  if (found !== null && found !== invitation) setInvitation(found);
  useEffect(() => {
    if (found !== null) void navigate({ pathname, search }, { replace: true });
  }, [found, navigate, pathname, search]);
  return invitation;
}
