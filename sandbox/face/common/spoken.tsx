import { makeStyles } from '@fluentui/react-components';

const useStyles = makeStyles({
  spoken: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: '-1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** Words for who hears the page; what is seen in their place stands beside them, `aria-hidden`. */
export function Spoken({ children }: { children: string }) {
  return <span className={useStyles().spoken}>{children}</span>;
}
