import {
  Caption1,
  makeStyles,
  Subtitle1,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useMatch } from 'react-router';
import type { Mentorship } from '../../../mentoring/mentorships/schema.ts';
import { plainDate } from '../../locale/dates.ts';
import { t } from '../../locale/i18n.ts';
import { useReader } from '../../locale/use-reader.ts';
import { Face } from '../../ui/face.tsx';
import { myRole, partnerOf, standing } from './words.ts';

const useStyles = makeStyles({
  header: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalM,
  },
  name: { ...typographyStyles.subtitle1, ':focus': { outlineStyle: 'none' } },
  lead: { color: tokens.colorNeutralForeground2 },
});

/** With whom the mentorship is. On its first screen the name is the title, elsewhere a reminder. */
export const PartnerHeader = ({ mentorship }: { mentorship: Mentorship }) => {
  const styles = useStyles();
  const isTitle = useMatch('/mentorships/:id') !== null;
  const { displayName } = partnerOf(mentorship);
  return (
    <header className={styles.header}>
      <Face name={displayName} size={48} />
      <div>
        {isTitle ? (
          <h1 tabIndex={-1} className={styles.name}>
            {displayName}
          </h1>
        ) : (
          <Subtitle1 as="p" block>
            {displayName}
          </Subtitle1>
        )}
        <Caption1 className={styles.lead}>
          <Lead mentorship={mentorship} />
        </Caption1>
      </div>
    </header>
  );
};

const Lead = ({ mentorship }: { mentorship: Mentorship }) => {
  const reader = useReader();
  const { acceptedAt, role } = mentorship;
  const date = acceptedAt && plainDate(new Date(acceptedAt), reader);
  const since = date ? t(`mentorships.role.${role}Since`, { date }) : myRole(mentorship);
  return [since, standing(mentorship)].filter(Boolean).join(' · ');
};
