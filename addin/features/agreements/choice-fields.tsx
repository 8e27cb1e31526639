import {
  Checkbox,
  makeStyles,
  Radio,
  RadioGroup,
  shorthands,
  tokens,
} from '@fluentui/react-components';
import { t } from '../../locale/i18n.ts';
import { useHidden } from '../../ui/hidden.ts';
import type { FormPart } from './form.ts';
import { boundaries, type Confidentiality, confidentialities } from './terms.ts';
import type { Names } from './words.ts';

const useStyles = makeStyles({
  list: { display: 'grid', minWidth: 0, margin: 0, padding: 0, ...shorthands.borderWidth(0) },
  name: { fontWeight: tokens.fontWeightSemibold },
});

/** What stays between the two, as one of three sentences. */
export const ConfidentialityField = ({ terms, change }: FormPart) => (
  <RadioGroup
    aria-label={t('agreement.edit.confidentiality')}
    value={terms.confidentiality}
    onChange={(_, { value }) => change({ confidentiality: value as Confidentiality })}
  >
    {confidentialities.map((each) => (
      <Radio key={each} value={each} label={t(`agreement.confidential.${each}`)} />
    ))}
  </RadioGroup>
);

/** What this mentoring is not. */
export const BoundaryField = ({ terms, change, names }: FormPart & { names: Names }) => {
  const styles = useStyles();
  const { hidden } = useHidden();
  const choose = (one: (typeof boundaries)[number], on: boolean) =>
    change({
      boundaries: boundaries.filter((each) =>
        each === one ? on : terms.boundaries.includes(each),
      ),
    });
  return (
    <fieldset className={styles.list}>
      <legend className={hidden}>{t('agreement.edit.boundaries')}</legend>
      {boundaries.map((each) => (
        <Checkbox
          key={each}
          checked={terms.boundaries.includes(each)}
          onChange={(_, { checked }) => choose(each, checked === true)}
          label={
            <>
              <span className={styles.name}>{t(`agreement.boundary.${each}`)}. </span>
              {t(`agreement.boundaryMeans.${each}`, { mentee: names.mentee })}
            </>
          }
        />
      ))}
    </fieldset>
  );
};
