import { useLingui } from '@lingui/react/macro';
import { useNavigate } from 'react-router';

import { useCreateRoom, type RoomOptions } from '@/queries/rooms';
import { toast } from '@/store/useToastStore';

import { useErrorSentence } from './useErrorSentence';

/** Makes a room and goes there; a notice says why where that fails. */
export function useStartMeeting(options: RoomOptions) {
  const { t } = useLingui();
  const errorSentence = useErrorSentence();
  const navigate = useNavigate();
  const { mutate, isPending } = useCreateRoom();
  const start = () =>
    mutate(options, {
      onSuccess: ({ code }) => void navigate(`/${code}`),
      onError: (error) =>
        toast({
          tone: 'danger',
          title: t`The meeting could not be started`,
          description: errorSentence(error),
        }),
    });
  return { start, isPending };
}
