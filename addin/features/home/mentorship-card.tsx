import { Caption1, makeStyles, mergeClasses, Subtitle1, tokens } from '@fluentui/react-components';
import { ArrowCircleRightRegular, ChatRegular } from '@fluentui/react-icons';
import { Link } from 'react-router';
import type { Alert } from '../../../mentoring/alerts/schema.ts';
import type { Mentorship } from '../../../mentoring/mentorships/schema.ts';
import { t } from '../../locale/i18n.ts';
import { Face } from '../../ui/face.tsx';
import { useSurface } from '../../ui/surface.ts';
import { together } from '../alerts/together.ts';
import { alertTitle } from '../alerts/words.ts';
import { NextMeeting } from '../meetings/next-meeting.tsx';
import { myRole, partnerName, partnerOf, standing } from '../mentorships/words.ts';
import { useNeeds } from './use-needs.ts';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    alignContent: 'start',
    gap: tokens.spacingVerticalM,
    ':hover': { boxShadow: tokens.shadow8 },
    ':has(a:focus-visible)': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  person: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM, minWidth: 0 },
  /* The link spreads over the whole card, while its name stays the person's alone. */
  link: {
    color: 'inherit',
    textDecorationLine: 'none',
    outlineStyle: 'none',
    '::after': { content: '""', position: 'absolute', inset: 0 },
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  alert: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    margin: '4px -8px -4px',
    padding: '8px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
  },
  need: { display: 'flex', gap: tokens.spacingHorizontalS },
  needIcon: {
    flexShrink: 0,
    marginTop: '2px',
    fontSize: '16px',
    color: tokens.colorBrandForeground1,
  },
  alertIcon: { flexShrink: 0, marginTop: '2px', fontSize: '16px' },
});

type Props = { mentorship: Mentorship; alerts: Alert[] };

/** A mentorship at a glance: with whom, when next, and whether something is worth a talk. */
export const MentorshipCard = ({ mentorship, alerts }: Props) => {
  const styles = useStyles();
  const surface = useSurface();
  const person = partnerOf(mentorship);
  const stands = standing(mentorship);
  return (
    <li className={mergeClasses(surface.card, styles.card)}>
      <div className={styles.person}>
        <Face name={person.displayName} size={48} />
        <div>
          <Subtitle1 as="h2" block>
            <Link className={styles.link} to={`/mentorships/${mentorship.id}`}>
              {person.displayName}
            </Link>
          </Subtitle1>
          <Caption1 className={styles.quiet}>{myRole(mentorship)}</Caption1>
        </div>
      </div>
      {stands ? <div>{stands}</div> : <NextMeeting mentorshipId={mentorship.id} />}
      <OpenAlerts mentorship={mentorship} alerts={alerts} />
      <Needs mentorship={mentorship} />
    </li>
  );
};

/** The first thing that waits for the reader; there is room for the others on its own screen. */
const Needs = ({ mentorship }: { mentorship: Mentorship }) => {
  const styles = useStyles();
  const [first, ...others] = useNeeds(mentorship);
  if (!first) return null;
  const { kind, count } = first;
  const words = t(`home.waits.${kind}`, { count, name: partnerName(mentorship) });
  return (
    <div className={styles.need}>
      <ArrowCircleRightRegular className={styles.needIcon} aria-hidden />
      <div>{others.length > 0 ? t('home.waits.more', { words, count: others.length }) : words}</div>
    </div>
  );
};

const OpenAlerts = ({ mentorship, alerts }: Props) => {
  const styles = useStyles();
  const [first, ...others] = together(alerts);
  if (!first) return null;
  const audience = { role: mentorship.role, partner: partnerName(mentorship) };
  const title = alertTitle(first, audience);
  return (
    <div className={styles.alert}>
      <ChatRegular className={styles.alertIcon} aria-hidden />
      <div>{others.length > 0 ? t('alerts.more', { title, count: others.length }) : title}</div>
    </div>
  );
};
