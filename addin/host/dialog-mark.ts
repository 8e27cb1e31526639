const key = 'accord.dialog';

/** Remembers, in the dialog's own window, where the way back from the sign-in page leads. */
export const markDialog = (): void => sessionStorage.setItem(key, 'yes');

/** Whether this window is the dialog in which somebody signs in to the pane. */
export const isDialog = (): boolean => sessionStorage.getItem(key) !== null;
