import {
  Checkbox,
  makeStyles,
  mergeClasses,
  Radio,
  RadioGroup,
  shorthands,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { t } from '../../locale/i18n.ts';
import type { Role, Weighed } from './terms.ts';
import { type Names, roleName } from './words.ts';

const useStyles = makeStyles({
  set: { display: 'grid', minWidth: 0, margin: 0, padding: 0, ...shorthands.borderWidth(0) },
  legend: { ...typographyStyles.body1Strong, padding: 0, marginBottom: tokens.spacingVerticalS },
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 330px), 1fr))',
    gap: '12px',
  },
  card: {
    padding: '4px 4px 8px',
    borderRadius: tokens.borderRadiusLarge,
    ...shorthands.border('1px', 'solid', tokens.colorNeutralStroke2),
  },
  chosen: {
    ...shorthands.borderColor(tokens.colorCompoundBrandStroke),
    backgroundColor: tokens.colorBrandBackground2,
  },
  name: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  weights: { flexWrap: 'wrap', paddingInlineStart: 0 },
});

type Props<R extends Role> = {
  title: string;
  roles: R[];
  value: { role: R; weight: number }[];
  names: Names;
  onChange: (value: { role: R; weight: number }[]) => void;
};

/** The roles of one side as cards: chosen, and weighed where there are several. */
export const RoleCards = <R extends Role>({ title, roles, value, names, onChange }: Props<R>) => {
  const styles = useStyles();
  const choose = (role: R, on: boolean) =>
    onChange(
      // In the order of the cards, so that choosing and taking back changes nothing.
      roles.flatMap((each) => {
        const had = value.find((other) => other.role === each);
        if (each !== role) return had ?? [];
        return on ? { role, weight: 2 } : [];
      }),
    );
  const weigh = (role: R, weight: number) =>
    onChange(value.map((each) => (each.role === role ? { role, weight } : each)));
  return (
    <fieldset className={styles.set}>
      <legend className={styles.legend}>{title}</legend>
      <div className={styles.cards}>
        {roles.map((role) => (
          <RoleCard
            key={role}
            role={role}
            chosen={value.find((each) => each.role === role)}
            several={value.length > 1}
            names={names}
            onChoose={(on) => choose(role, on)}
            onWeigh={(weight) => weigh(role, weight)}
          />
        ))}
      </div>
    </fieldset>
  );
};

type CardProps = {
  role: Role;
  chosen: Weighed | undefined;
  several: boolean;
  names: Names;
  onChoose: (on: boolean) => void;
  onWeigh: (weight: number) => void;
};

const RoleCard = ({ role, chosen, several, names, onChoose, onWeigh }: CardProps) => {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.card, chosen && styles.chosen)}>
      <Checkbox
        checked={Boolean(chosen)}
        onChange={(_, { checked }) => onChoose(checked === true)}
        label={
          <>
            <span className={styles.name}>{roleName(role)}</span>
            {t(`agreement.roleMeans.${role}`, { mentee: names.mentee })}
          </>
        }
      />
      {chosen && several && (
        <RadioGroup
          layout="horizontal-stacked"
          className={styles.weights}
          aria-label={t('agreement.edit.howMuch', { role: roleName(role) })}
          value={String(chosen.weight)}
          onChange={(_, { value }) => onWeigh(Number(value))}
        >
          {([1, 2, 3] as const).map((weight) => (
            <Radio key={weight} value={String(weight)} label={t(`agreement.weights.a${weight}`)} />
          ))}
        </RadioGroup>
      )}
    </div>
  );
};
