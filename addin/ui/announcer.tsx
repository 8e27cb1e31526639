import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';
import { useHidden } from './hidden.ts';

const Announce = createContext<(message: string) => void>(() => {});

/** Says something to those who listen to the page rather than look at it. */
export const useAnnounce = () => useContext(Announce);

/**
 * A polite live region. Fluent's own announcer is assertive, and so would cut a person short;
 * nothing that Accord has to say is as urgent as that.
 */
export const Announcer = ({ children }: { children: ReactNode }) => {
  const { hidden } = useHidden();
  const [said, setSaid] = useState({ message: '', turn: 0 });
  const announce = useCallback(
    (message: string) => setSaid(({ turn }) => ({ message, turn: turn + 1 })),
    [],
  );
  return (
    <Announce value={announce}>
      {children}
      <div role="status" className={hidden}>
        <span key={said.turn}>{said.message}</span>
      </div>
    </Announce>
  );
};
