import {
  Button,
  Caption1,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { CircleRegular, MoreHorizontalRegular } from '@fluentui/react-icons';
import type { FollowUp } from '../../../mentoring/follow-ups/schema.ts';
import { t } from '../../locale/i18n.ts';
import { useNow } from '../../locale/use-now.ts';
import { useReader } from '../../locale/use-reader.ts';
import { useDraft } from '../mentorships/use-draft.ts';
import { useThisMentorship } from '../mentorships/use-this-mentorship.ts';
import { EditForm } from './edit-form.tsx';
import { AdviceDoneForm, DropForm } from './end-forms.tsx';
import { KindIcon } from './kind-icon.tsx';
import { dueWords, ownerName } from './words.ts';

const useStyles = makeStyles({
  item: {
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ':last-child': { borderBottomStyle: 'none' },
  },
  line: {
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
  },
  icon: { justifySelf: 'center', fontSize: '20px', color: tokens.colorNeutralForeground3 },
  words: { display: 'grid', gap: '2px' },
  quiet: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground3,
  },
  kind: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  kindIcon: { flexShrink: 0, fontSize: '16px' },
  late: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  form: { marginLeft: '40px', '@media (max-width: 480px)': { marginLeft: 0 } },
});

type Mode = 'shown' | 'edit' | 'advice' | 'drop';

type Props = {
  followUp: FollowUp;
  /** Says whose it is, where the list does not. */
  named?: boolean;
  onTick: (followUp: FollowUp) => void;
  /** It has left the list, and the focus with it. */
  onGone: () => void;
};

/** An open follow-up: what, until when, and the one tap with which its owner ticks it off. */
export const FollowUpItem = ({ followUp, named, onTick, onGone }: Props) => {
  const styles = useStyles();
  const { draft, change, discard } = useDraft(`follow-up-open/${followUp.id}`, {
    mode: 'shown' as Mode,
  });
  const show = (mode: Mode) => change({ mode });
  const forms = { followUp, onClose: discard, onEnded: onGone };
  const tick = () => (followUp.kind === 'advice' ? show('advice') : onTick(followUp));
  return (
    <li className={styles.item}>
      {draft.mode !== 'edit' && (
        <Line followUp={followUp} named={named} onTick={tick} onMode={show} />
      )}
      <div className={mergeClasses(draft.mode !== 'edit' && styles.form)}>
        {draft.mode === 'edit' && <EditForm followUp={followUp} onClose={discard} />}
        {draft.mode === 'advice' && <AdviceDoneForm {...forms} />}
        {draft.mode === 'drop' && <DropForm {...forms} />}
      </div>
    </li>
  );
};

type LineProps = {
  followUp: FollowUp;
  named?: boolean;
  onTick: () => void;
  onMode: (mode: Mode) => void;
};

const Line = ({ followUp, named, onTick, onMode }: LineProps) => {
  const styles = useStyles();
  const mentorship = useThisMentorship();
  const reader = useReader();
  const now = useNow();
  const { title, kind, owner, overdue } = followUp;
  const going = mentorship.state !== 'closed';
  const tickable = going && owner === mentorship.role;
  return (
    <div className={styles.line}>
      {tickable ? (
        <Button
          appearance="subtle"
          shape="circular"
          icon={<CircleRegular />}
          aria-label={t('followUps.done.button', { title })}
          onClick={onTick}
        />
      ) : (
        <KindIcon kind={kind} className={styles.icon} />
      )}
      <div className={styles.words}>
        <span>{title}</span>
        <Caption1 className={styles.quiet}>
          {named && <span>{ownerName(owner, mentorship)} ·</span>}
          <span className={styles.kind}>
            {tickable && <KindIcon kind={kind} className={styles.kindIcon} />}
            {t(`followUps.kinds.${kind}`)} ·
          </span>
          <span className={mergeClasses(overdue && styles.late)}>
            {dueWords(followUp, now, reader)}
          </span>
        </Caption1>
      </div>
      {going && <MoreMenu title={title} onMode={onMode} />}
    </div>
  );
};

const MoreMenu = ({ title, onMode }: { title: string; onMode: (mode: Mode) => void }) => (
  <Menu>
    <MenuTrigger disableButtonEnhancement>
      <Button
        appearance="subtle"
        icon={<MoreHorizontalRegular />}
        aria-label={t('followUps.more', { title })}
      />
    </MenuTrigger>
    <MenuPopover>
      <MenuList>
        <MenuItem onClick={() => onMode('edit')}>{t('followUps.edit.button')}</MenuItem>
        <MenuItem onClick={() => onMode('drop')}>{t('followUps.drop.button')}</MenuItem>
      </MenuList>
    </MenuPopover>
  </Menu>
);
