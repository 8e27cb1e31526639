import { makeStyles } from '@fluentui/react-components';

/** As wide as one reads with ease, and as a page is. */
export const useColumn = makeStyles({ column: { maxWidth: '760px' } });
