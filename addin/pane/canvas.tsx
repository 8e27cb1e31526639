import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Headed } from './heading.tsx';

const useStyles = makeStyles({
  canvas: {
    minHeight: '100vh',
    boxSizing: 'border-box',
    padding: '16px',
    paddingBottom: '40px',
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

/** What everything in the pane stands on. */
export const Canvas = ({ children }: { children: ReactNode }) => (
  <div className={useStyles().canvas}>
    <main>
      <Headed>{children}</Headed>
    </main>
  </div>
);
