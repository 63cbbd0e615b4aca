import { useState } from 'react';
import { Navigate, useParams } from 'react-router';

import { MeetingProvider } from '@/hooks/MeetingProvider';
import { parseRoomCode } from '@/lib/roomCode';

import { MeetingStages } from './meeting/MeetingStages';
import { useInvitation } from './meeting/useInvitation';
import { NotFoundPage } from './NotFoundPage';

/** A meeting's address: from the door through the meeting to its end, all at `/abc-def-ghi`. */
export function MeetingPage() {
  const { code: typed = '' } = useParams();
  const code = parseRoomCode(typed);
  if (!code) return <NotFoundPage />;
  if (code !== typed)
    return <Navigate to={{ pathname: `/${code}`, hash: location.hash }} replace />;
  return <Visits key={code} code={code} />;
}

/** Each visit, the first and after each return, is a meeting of its own with fresh devices. */
function Visits({ code }: { code: string }) {
  const invitation = useInvitation();
  const [visit, setVisit] = useState(0);
  return (
    <MeetingProvider key={visit}>
      <MeetingStages
        code={code}
        invitation={invitation}
        isFirstVisit={visit === 0}
        onReturn={() => setVisit((count) => count + 1)}
      />
    </MeetingProvider>
  );
}
