import { Field, makeStyles, Select } from '@fluentui/react-components';
import type { FormPart } from './form.ts';
import { type NumberTerm, usual } from './terms.ts';
import { amount, type Names, termName } from './words.ts';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 210px), 1fr))',
    alignItems: 'end',
    gap: '16px 24px',
  },
  select: { minWidth: 0, '& select': { minWidth: 0 } },
});

type Props = FormPart & { of: NumberTerm[]; names: Names };

/** Numbers of the agreement, each as a choice in words. */
export const AmountFields = ({ of, terms, change, names }: Props) => {
  const styles = useStyles();
  return (
    <div className={styles.fields}>
      {of.map((term) => (
        <Field key={term} label={termName(term, names)}>
          <Select
            className={styles.select}
            name={term}
            value={terms[term]}
            onChange={(_, { value }) => change({ [term]: Number(value) })}
          >
            {choices(term, terms[term]).map((each) => (
              <option key={each} value={each}>
                {amount[term](each)}
              </option>
            ))}
          </Select>
        </Field>
      ))}
    </div>
  );
};

/** What is usual, and what is set. */
const choices = (term: NumberTerm, set: number): number[] =>
  [...new Set([...usual[term], set])].sort((one, other) => one - other);
