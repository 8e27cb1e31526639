import { Field, Textarea } from '@fluentui/react-components';

type Props = {
  label: string;
  name: string;
  value: string;
  onChange: (value: string) => void;
  required?: boolean;
  error?: string;
  autoFocus?: boolean;
};

/** A labelled field for a few sentences, with what is wrong with them under it. */
export const WordsField = ({ label, required, error, onChange, ...input }: Props) => (
  <Field label={label} required={required} validationMessage={error}>
    <Textarea {...input} rows={4} resize="vertical" onChange={(_, { value }) => onChange(value)} />
  </Field>
);
