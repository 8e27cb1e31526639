import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { KeyboardEvent } from 'react';
import { t } from '../../locale/i18n.ts';

const useStyles = makeStyles({
  topics: { display: 'grid', gap: tokens.spacingVerticalXS },
  topic: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
  line: { display: 'flex', minWidth: 0, gap: tokens.spacingHorizontalS },
  input: { flex: '1 1 auto', minWidth: 0 },
});

/** As `NewMeeting` has it. */
const longest = 300;
const most = 20;

type Props = {
  topics: string[];
  topic: string;
  onChange: (part: { topics?: string[]; topic?: string }) => void;
};

/** Topics for a meeting that is being planned: Enter keeps a line, and the next can follow. */
export const TopicLines = ({ topics, topic, onChange }: Props) => {
  const styles = useStyles();
  const keep = () => {
    const words = topic.trim();
    if (words) onChange({ topics: [...topics, words], topic: '' });
  };
  // Enter in this line is about this line, not about the whole form.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    keep();
  };
  return (
    <div className={styles.topics}>
      {topics.length > 0 && (
        <ul aria-label={t('meetings.schedule.topics')}>
          {topics.map((each, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same
            <li key={place} className={styles.topic}>
              <span>{each}</span>
              <Button
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label={t('meetings.schedule.removeTopic', { topic: each })}
                onClick={() => onChange({ topics: topics.filter((_, other) => other !== place) })}
              />
            </li>
          ))}
        </ul>
      )}
      {topics.length < most && (
        <Field label={t('meetings.schedule.topics')} hint={t('meetings.schedule.topicsHint')}>
          {(field) => (
            <div className={styles.line}>
              <Input
                {...field}
                className={styles.input}
                autoComplete="off"
                maxLength={longest}
                placeholder={t('meetings.schedule.topic')}
                value={topic}
                onChange={(_, { value }) => onChange({ topic: value })}
                onKeyDown={onKeyDown}
              />
              <Button onClick={keep}>{t('meetings.schedule.addTopic')}</Button>
            </div>
          )}
        </Field>
      )}
    </div>
  );
};
