import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useReader } from '../../locale/use-reader.ts';

const useStyles = makeStyles({
  leaf: {
    display: 'grid',
    justifyItems: 'center',
    alignContent: 'center',
    width: '64px',
    height: '68px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    boxShadow: `inset 0 0 0 1px ${tokens.colorTransparentStroke}`,
  },
  month: typographyStyles.caption1Strong,
  day: { ...typographyStyles.title2, lineHeight: '32px' },
});

/** A leaf of a calendar; the words beside it say the same. */
export const DateLeaf = ({ date }: { date: Date }) => {
  const styles = useStyles();
  const { locale, timeZone } = useReader();
  const part = (shape: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone, ...shape }).format(date);
  return (
    <div className={styles.leaf} aria-hidden>
      <span className={styles.month}>{part({ month: 'short' })}</span>
      <span className={styles.day}>{part({ day: 'numeric' })}</span>
    </div>
  );
};
