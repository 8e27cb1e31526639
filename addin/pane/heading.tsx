import { Caption1, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useLayoutEffect,
  useState,
} from 'react';
import { useHidden } from '../ui/hidden.ts';

const useStyles = makeStyles({
  heading: { marginBottom: tokens.spacingVerticalL },
  title: { ...typographyStyles.subtitle1, ':focus': { outlineStyle: 'none' } },
  lead: { color: tokens.colorNeutralForeground2 },
});

type Shown = { title: string; lead?: string };

const none: Shown = { title: '' };
const Show = createContext<(shown: Shown) => void>(() => {});

/**
 * The one heading of the pane, which stays while what is below it changes, so that the focus can always go
 * there. Unseen where a view is a few words only, which speak for themselves.
 */
export const Headed = ({ children }: { children: ReactNode }) => {
  const styles = useStyles();
  const { hidden } = useHidden();
  const [{ title, lead }, show] = useState(none);
  useEffect(() => {
    document.title = title ? `${title} – Accord` : 'Accord';
  }, [title]);
  return (
    <Show.Provider value={show}>
      <header className={title ? styles.heading : hidden}>
        <h1 tabIndex={-1} className={styles.title}>
          {title || 'Accord'}
        </h1>
        {lead && (
          <Caption1 as="p" className={styles.lead}>
            {lead}
          </Caption1>
        )}
      </header>
      {children}
    </Show.Provider>
  );
};

/** What the pane's heading says while this is shown. */
export const Heading = ({ title, lead }: Shown) => {
  const show = useContext(Show);
  useLayoutEffect(() => {
    show({ title, lead });
    return () => show(none);
  }, [show, title, lead]);
  return null;
};
