import { makeStyles } from '@fluentui/react-components';

/** For words that are heard but not seen. */
export const useHidden = makeStyles({
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});
