import { Caption1, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { Section } from '../../ui/section.tsx';
import { Refused } from './refused.tsx';

const useStyles = makeStyles({
  means: { display: 'block', color: tokens.colorNeutralForeground3 },
});

type Option<Value> = { value: Value; name: string; means: string };

type Props<Value> = {
  title: string;
  options: Option<Value>[];
  chosen: Value;
  onChoose: (value: Value) => void;
  refused: string | undefined;
};

/** One of a few, each with a sentence on what it means. */
export const Choice = <Value extends string>(props: Props<Value>) => {
  const { title, options, chosen, onChoose, refused } = props;
  const styles = useStyles();
  return (
    <Section title={title}>
      <RadioGroup
        aria-label={title}
        value={chosen}
        onChange={(_, { value }) => onChoose(value as Value)}
      >
        {options.map(({ value, name, means }) => (
          <Radio
            key={value}
            value={value}
            label={
              <>
                {name}
                <Caption1 className={styles.means}>{means}</Caption1>
              </>
            }
          />
        ))}
      </RadioGroup>
      <Refused why={refused} />
    </Section>
  );
};
