import { Caption1, Field, Input, makeStyles, Radio, tokens } from '@fluentui/react-components';
import { t } from '../../locale/i18n.ts';
import { useReader } from '../../locale/use-reader.ts';
import type { Choice, WhenFault } from './when.ts';

const useStyles = makeStyles({
  fields: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    marginLeft: '32px',
  },
  quiet: { width: '100%', color: tokens.colorNeutralForeground3 },
});

type Props = {
  choice: Choice;
  onChange: (part: Partial<Choice>) => void;
  fault: WhenFault | null;
  note: string | null;
};

/** A time of one's own, in the reader's zone. */
export const OwnTime = ({ choice, onChange, fault, note }: Props) => {
  const styles = useStyles();
  const { timeZone } = useReader();
  const chosen = choice.start === 'own';
  const wrong = (field: WhenFault['field']) => (fault?.field === field ? fault.message : undefined);
  return (
    <div>
      <Radio
        name="start"
        value="own"
        label={t('meetings.times.own')}
        checked={chosen}
        onChange={() => onChange({ start: 'own' })}
      />
      {chosen && (
        <div className={styles.fields}>
          <Field label={t('meetings.times.date')} required validationMessage={wrong('date')}>
            <Input
              type="date"
              name="date"
              value={choice.date}
              onChange={(_, { value }) => onChange({ date: value })}
            />
          </Field>
          <Field label={t('meetings.times.time')} required validationMessage={wrong('time')}>
            <Input
              type="time"
              name="time"
              step={300}
              value={choice.time}
              onChange={(_, { value }) => onChange({ time: value })}
            />
          </Field>
          <Caption1 className={styles.quiet}>
            {t('meetings.times.zone', { zone: timeZone.replaceAll('_', ' ') })}
            {note && ` · ${note}`}
          </Caption1>
        </div>
      )}
    </div>
  );
};
