import { makeStyles, tokens } from '@fluentui/react-components';
import type { DateTime } from 'luxon';
import { toPixels } from './geometry.ts';

const useStyles = makeStyles({
  line: {
    position: 'absolute',
    insetInline: '-1px 0',
    height: 0,
    borderTop: `2px solid ${tokens.colorBrandStroke1}`,
    pointerEvents: 'none',
    '::before': {
      content: '""',
      position: 'absolute',
      top: '-6px',
      left: '-5px',
      width: '10px',
      height: '10px',
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorBrandStroke1,
    },
  },
});

/** Where in the day it is. */
export function NowLine({ now }: { now: DateTime }) {
  const styles = useStyles();
  return <div className={styles.line} style={{ top: toPixels(now.hour * 60 + now.minute) }} />;
}
