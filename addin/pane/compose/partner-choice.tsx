import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import { myRole } from '../../features/mentorships/words.ts';
import { t } from '../../locale/i18n.ts';
import { Face } from '../../ui/face.tsx';
import { useHidden } from '../../ui/hidden.ts';
import { useSurface } from '../../ui/surface.ts';
import type { Partner } from '../use-partners.ts';

const useStyles = makeStyles({
  group: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    minWidth: 0,
    margin: `0 0 ${tokens.spacingVerticalL}`,
    padding: 0,
    border: 'none',
  },
  card: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    padding: '12px 16px',
    cursor: 'pointer',
    ':has(:focus-visible)': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: {
    ...shorthands.borderColor(tokens.colorBrandStroke1),
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
  // Over all of the card, so that it is what one touches.
  radio: { position: 'absolute', inset: 0, margin: 0, opacity: 0, cursor: 'pointer' },
  words: { display: 'grid', overflowWrap: 'anywhere' },
  quiet: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

type Props = { partners: Partner[]; chosen: string; onChoose: (mentorshipId: string) => void };

/** My mentorships that are going on, to choose one from. */
export const PartnerChoice = ({ partners, chosen, onChoose }: Props) => {
  const styles = useStyles();
  const surface = useSurface();
  const { hidden } = useHidden();
  return (
    <fieldset className={styles.group}>
      <legend className={hidden}>{t('pane.compose.who')}</legend>
      {partners.map(({ mentorship, name }) => (
        <label
          key={mentorship.id}
          className={mergeClasses(
            surface.card,
            styles.card,
            chosen === mentorship.id && styles.chosen,
          )}
        >
          <input
            type="radio"
            name="mentorship"
            className={styles.radio}
            checked={chosen === mentorship.id}
            onChange={() => onChoose(mentorship.id)}
          />
          <Face name={name} size={32} />
          <span className={styles.words}>
            {name}
            <span className={styles.quiet}>{myRole(mentorship)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
};
