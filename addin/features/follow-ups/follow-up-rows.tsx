import { Body1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import type { FollowUp } from '../../../mentoring/follow-ups/schema.ts';
import { t } from '../../locale/i18n.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { focusTitle } from '../../ui/page.tsx';
import { useSurface } from '../../ui/surface.ts';
import { FollowUpItem } from './follow-up-item.tsx';

const useStyles = makeStyles({
  rows: { ':focus': { outlineStyle: 'none' } },
  list: { paddingTop: '4px', paddingBottom: '4px' },
  empty: { color: tokens.colorNeutralForeground3 },
});

/** Ticks one off, and settles when that is true. */
export type Tick = (followUp: FollowUp) => Promise<unknown>;

type Props = {
  items: FollowUp[];
  /** Said where there are none. */
  empty: string;
  named?: boolean;
  onTick: Tick;
};

/** Open follow-ups under each other. When one goes, the focus stays with its list. */
export const FollowUpRows = ({ items, empty, named, onTick }: Props) => {
  const styles = useStyles();
  const surface = useSurface();
  const announce = useAnnounce();
  const list = useRef<HTMLDivElement>(null);
  const stay = () => (list.current?.isConnected ? list.current.focus() : focusTitle());
  const tick = (followUp: FollowUp) => {
    onTick(followUp).then(
      () => announce(t('followUps.done.said', { title: followUp.title })),
      () => {},
    );
    stay();
  };
  return (
    <div ref={list} tabIndex={-1} className={styles.rows}>
      {items.length === 0 ? (
        <Body1 as="p" className={styles.empty}>
          {empty}
        </Body1>
      ) : (
        <ul className={mergeClasses(surface.card, styles.list)}>
          {items.map((each) => (
            <FollowUpItem key={each.id} followUp={each} named={named} onTick={tick} onGone={stay} />
          ))}
        </ul>
      )}
    </div>
  );
};
