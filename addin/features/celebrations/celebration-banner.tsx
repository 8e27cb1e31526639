import {
  Body1,
  Button,
  Caption1,
  makeStyles,
  mergeClasses,
  Subtitle1,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useEffect, useId } from 'react';
import type { Celebration } from '../../../mentoring/celebrations/schema.ts';
import { t } from '../../locale/i18n.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { focusTitle } from '../../ui/page.tsx';
import { useSurface } from '../../ui/surface.ts';
import { CelebrationPicture } from './celebration-picture.tsx';
import { GoalLink } from './goal-link.tsx';
import { hearOnce } from './known.ts';
import { ShareButton } from './share-button.tsx';
import { useFresh } from './use-fresh.ts';

const useStyles = makeStyles({
  banner: {
    display: 'grid',
    gridTemplateColumns: '96px minmax(0, 1fr)',
    alignItems: 'center',
    gap: '8px 24px',
    marginBottom: tokens.spacingVerticalXL,
    paddingRight: '48px',
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    '@media (max-width: 480px)': { gridTemplateColumns: 'minmax(0, 1fr)', paddingRight: '20px' },
  },
  words: { display: 'grid', gap: tokens.spacingVerticalXS },
  acts: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 16px',
    marginTop: '4px',
  },
  close: { position: 'absolute', top: '8px', right: '8px' },
});

type Props = {
  mentorshipId: string;
  /** Shows only what is about one of these: a goal and its milestones. */
  about?: string[];
};

/** What there is to celebrate since the reader last looked; nothing where there is nothing. */
const CelebrationBanner = ({ mentorshipId, about }: Props) => {
  const { fresh, closeAll } = useFresh(mentorshipId, about);
  const [newest] = fresh;
  useHearing(newest);
  if (!newest) return null;
  const close = () => {
    closeAll();
    focusTitle();
  };
  return <Banner celebration={newest} more={fresh.length - 1} linked={!about} onClose={close} />;
};

/** Says it aloud, once, however often it is drawn. */
const useHearing = (celebration?: Celebration) => {
  const announce = useAnnounce();
  const { id, message } = celebration ?? {};
  useEffect(() => {
    if (id && message && hearOnce(id)) announce(t('celebrations.announced', { message }));
  }, [id, message, announce]);
};

type BannerProps = {
  celebration: Celebration;
  more: number;
  /** Whether it leads to the goal that it is about. */
  linked: boolean;
  onClose: () => void;
};

const Banner = ({ celebration, more, linked, onClose }: BannerProps) => {
  const styles = useStyles();
  const surface = useSurface();
  const title = useId();
  const { kind, count, message } = celebration;
  return (
    <article className={mergeClasses(surface.card, styles.banner)} aria-labelledby={title}>
      <CelebrationPicture key={celebration.id} kind={kind} />
      <div className={styles.words}>
        <Subtitle1 as="h2" id={title}>
          {t(`celebrations.heading.${kind}`, { count })}
        </Subtitle1>
        <Body1 as="p">{message}</Body1>
        {more > 0 && <Caption1>{t('celebrations.more', { count: more })}</Caption1>}
        <div className={styles.acts}>
          <ShareButton celebration={celebration} />
          {linked && <GoalLink celebration={celebration} />}
        </div>
      </div>
      <Button
        className={styles.close}
        appearance="subtle"
        icon={<DismissRegular />}
        aria-label={t('celebrations.close')}
        onClick={onClose}
      />
    </article>
  );
};

export default CelebrationBanner;
