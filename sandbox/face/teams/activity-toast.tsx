import {
  Link,
  Toast,
  ToastBody,
  ToastTitle,
  ToastTrigger,
  useToastController,
} from '@fluentui/react-components';
import type { Activity } from '../common/api.ts';
import { wordsOf } from './activities.ts';

export const TOASTER = 'teams';

/** Shows an activity in the corner as it arrives, with the way to its place. */
export function useActivityToast(onOpen: (activity: Activity) => void) {
  const { dispatchToast } = useToastController(TOASTER);
  return (activity: Activity) =>
    dispatchToast(
      <Toast>
        <ToastTitle
          action={
            <ToastTrigger>
              <Link onClick={() => onOpen(activity)}>Open</Link>
            </ToastTrigger>
          }
        >
          Accord
        </ToastTitle>
        <ToastBody>{wordsOf(activity)}</ToastBody>
      </Toast>,
      { intent: 'info', timeout: 10_000 },
    );
}
