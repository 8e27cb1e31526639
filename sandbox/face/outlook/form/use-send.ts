import { useRef, useState } from 'react';
import type { SendState } from '../add-ins/send-alert.tsx';
import { useToast } from '../toasts.tsx';
import type { useEvents } from './use-events.ts';

/** Outlook says that an add-in takes long after this time. */
const PATIENCE_MS = 5_000;

type Given = {
  isNew: boolean;
  /** Others are invited: it is sent, and add-ins are asked before. */
  isSent: () => boolean;
  save: (invites: boolean) => Promise<unknown>;
  beforeSending: ReturnType<typeof useEvents>['beforeSending'];
  onClose: () => void;
};

/** Sends an appointment, once the add-in has nothing against it or the person wants to all the same. */
export function useSend({ isNew, isSent, save, beforeSending, onClose }: Given) {
  const [alert, setAlert] = useState<SendState>();
  const [error, setError] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const attempt = useRef(0);
  const toast = useToast();

  const write = async () => {
    attempt.current += 1;
    setAlert(undefined);
    setBusy(true);
    try {
      await save(true);
      toast(isNew ? 'Added to the calendar' : 'The meeting was changed');
      onClose();
    } catch (failure) {
      setError((failure as Error).message);
      setBusy(false);
    }
  };
  const send = async () => {
    if (!isSent()) return write();
    const own = ++attempt.current;
    const isOwn = () => own === attempt.current;
    setBusy(true);
    setError(undefined);
    const slow = setTimeout(() => isOwn() && setAlert({ is: 'slow' }), PATIENCE_MS);
    const stopped = await beforeSending();
    clearTimeout(slow);
    if (!isOwn()) return;
    if (!stopped) return write();
    setBusy(false);
    setAlert({ is: 'stopped', ...stopped });
  };
  const stay = () => {
    attempt.current += 1;
    setAlert(undefined);
    setBusy(false);
  };
  return { alert, error, isBusy, send, sendAnyway: write, stay };
}
