import { useEffect, useEffectEvent } from 'react';
import type { Activity } from './api.ts';

type Listeners = {
  onCalendar?: (event: { userId: string }) => void;
  onActivity?: (activity: Activity) => void;
  onMail?: () => void;
  /** The stream was lost and is back: what happened in between was not heard. */
  onReconnect: () => void;
};

/** Listens to what happens in the tenant for as long as the component lives. */
export function useLive(listeners: Listeners) {
  const onCalendar = useEffectEvent((event: { userId: string }) => listeners.onCalendar?.(event));
  const onActivity = useEffectEvent((activity: Activity) => listeners.onActivity?.(activity));
  const onMail = useEffectEvent(() => listeners.onMail?.());
  const onReconnect = useEffectEvent(listeners.onReconnect);

  useEffect(() => {
    const source = new EventSource('/sandbox/stream');
    let lost = false;
    source.addEventListener('calendar', (event) => onCalendar(JSON.parse(event.data)));
    source.addEventListener('activity', (event) => onActivity(JSON.parse(event.data)));
    source.addEventListener('mail', () => onMail());
    source.addEventListener('error', () => {
      lost = true;
    });
    source.addEventListener('open', () => {
      if (lost) onReconnect();
      lost = false;
    });
    return () => source.close();
  }, []);
}
