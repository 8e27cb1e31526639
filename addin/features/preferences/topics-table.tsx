import { Caption1, Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import type { OwnPreferences, Topic } from '../../../mentoring/notifications/preferences/schema.ts';
import { t } from '../../locale/i18n.ts';
import { useHidden } from '../../ui/hidden.ts';
import { useSurface } from '../../ui/surface.ts';
import { Refused } from './refused.tsx';
import type { useSave } from './use-save.ts';

const topics = [
  'requests',
  'patterns',
  'promises',
  'meetings',
  'goals',
  'agreement',
  'celebrations',
] as const satisfies Topic[];

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', textAlign: 'left' },
  card: { paddingBlock: '8px', '@media (max-width: 480px)': { paddingInline: '12px' } },
  channel: {
    width: '72px',
    padding: '8px 0',
    textAlign: 'center',
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightSemibold,
    '@media (max-width: 480px)': { width: '56px' },
  },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  topic: { padding: '10px 8px 10px 0', fontWeight: tokens.fontWeightRegular },
  means: { display: 'block', color: tokens.colorNeutralForeground3 },
  tick: { padding: 0, textAlign: 'center' },
});

type Props = { own: OwnPreferences } & ReturnType<typeof useSave>;

/** What comes where: a row a topic, a column a channel, and only channels that there are. */
export const TopicsTable = ({ own, save, refused }: Props) => {
  const styles = useStyles();
  const surface = useSurface();
  const { hidden } = useHidden();
  const id = useId();
  return (
    <div className={mergeClasses(surface.card, styles.card)}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">
              <span className={hidden}>{t('preferences.topics.head')}</span>
            </th>
            {own.channels.map((channel) => (
              <th key={channel} scope="col" id={`${id}${channel}`} className={styles.channel}>
                {t(`preferences.channels.${channel}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {topics.map((topic) => (
            <tr key={topic} className={styles.row}>
              <Named topic={topic} id={`${id}${topic}`}>
                <Refused why={refused[topic]} />
              </Named>
              {own.channels.map((channel) => (
                <td key={channel} className={styles.tick}>
                  <Checkbox
                    aria-labelledby={`${id}${topic} ${id}${channel}`}
                    aria-describedby={`${id}${topic}-means`}
                    checked={own[channel].includes(topic)}
                    onChange={(_, { checked }) =>
                      save(topic, (before) => ({
                        ...before,
                        [channel]: withOrWithout(before[channel], topic, checked === true),
                      }))
                    }
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

const withOrWithout = (all: Topic[], topic: Topic, on: boolean): Topic[] => {
  const others = all.filter((each) => each !== topic);
  return on ? [...others, topic] : others;
};

type NamedProps = { topic: Topic; id: string; children: ReactNode };

/** What a row is about, in a name and a sentence. */
const Named = ({ topic, id, children }: NamedProps) => {
  const styles = useStyles();
  return (
    <th scope="row" className={styles.topic}>
      <span id={id}>{t(`preferences.topics.${topic}`)}</span>
      <Caption1 id={`${id}-means`} className={styles.means}>
        {t(`preferences.topics.${topic}Means`)}
      </Caption1>
      {children}
    </th>
  );
};
