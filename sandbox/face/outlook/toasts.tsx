import { Toast, ToastTitle, useToastController } from '@fluentui/react-components';

export const TOASTER = 'outlook';

/** Says, in a corner and for a moment, that something was done. */
export function useToast() {
  const { dispatchToast } = useToastController(TOASTER);
  return (words: string) =>
    dispatchToast(
      <Toast>
        <ToastTitle>{words}</ToastTitle>
      </Toast>,
      { intent: 'success', timeout: 4000 },
    );
}
