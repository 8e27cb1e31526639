import { makeStyles, mergeClasses, Subtitle1, tokens } from '@fluentui/react-components';
import {
  CalendarRegular,
  ChatRegular,
  type FluentIcon,
  LockClosedRegular,
} from '@fluentui/react-icons';
import { LinkButton } from '../../ui/links.tsx';
import { useSurface } from '../../ui/surface.ts';

const useStyles = makeStyles({
  card: { display: 'grid', gap: tokens.spacingVerticalXL, maxWidth: '640px', padding: '28px' },
  points: { display: 'grid', gap: tokens.spacingVerticalL },
  point: { display: 'flex', gap: tokens.spacingHorizontalM },
  icon: { flexShrink: 0, fontSize: '20px', color: tokens.colorBrandForeground1 },
});

const points: { Icon: FluentIcon; text: string }[] = [
  {
    Icon: CalendarRegular,
    text: 'Your mentor meetings come from your Outlook calendar. There is nothing to keep up twice.',
  },
  {
    Icon: ChatRegular,
    text: 'When meetings keep being called off, Accord says so, kindly, and suggests what to do next.',
  },
  {
    Icon: LockClosedRegular,
    text: 'Only you and your mentor see it, and only the meetings of you two are kept.',
  },
];

/** What Accord is, for someone who has no mentorship yet, and the way to a first one. */
export const Welcome = () => {
  const styles = useStyles();
  const surface = useSurface();
  return (
    <div className={mergeClasses(surface.card, styles.card)}>
      <Subtitle1 as="h2">Accord keeps a mentor and a mentee to what they agreed</Subtitle1>
      <ul className={styles.points}>
        {points.map(({ Icon, text }) => (
          <li key={text} className={styles.point}>
            <Icon className={styles.icon} aria-hidden />
            <span>{text}</span>
          </li>
        ))}
      </ul>
      <div>
        <LinkButton to="/ask" appearance="primary">
          Ask someone to be your mentor
        </LinkButton>
      </div>
    </div>
  );
};
