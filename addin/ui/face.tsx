import { makeStyles, tokens } from '@fluentui/react-components';
import { colorOf, initialsOf } from './face-of.ts';

const useStyles = makeStyles({
  face: {
    display: 'grid',
    placeItems: 'center',
    flexShrink: 0,
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/**
 * Somebody's initials in their colour, the same that Fluent's Avatar gives them; that one weighs ten
 * kilobytes on the first load. The name stands beside it.
 */
export const Face = ({ name = '', size }: { name?: string; size: number }) => {
  const styles = useStyles();
  const color = colorOf(name);
  const look = {
    width: size,
    height: size,
    fontSize: Math.round(size * 0.36),
    backgroundColor: tokens[`colorPalette${color}Background2`],
    color: tokens[`colorPalette${color}Foreground2`],
  };
  return (
    <span className={styles.face} style={look} aria-hidden>
      {initialsOf(name)}
    </span>
  );
};
