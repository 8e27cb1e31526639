import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { NavLink, useLocation } from 'react-router';
import { t } from '../../locale/i18n.ts';

const useStyles = makeStyles({
  /* Where there is no room for all, they scroll sideways, and the edge shows that there are more. */
  nav: {
    overflowX: 'auto',
    scrollbarWidth: 'none',
    marginBottom: tokens.spacingVerticalXL,
    marginInline: '-12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 640px)': {
      maskImage: 'linear-gradient(to right, black calc(100% - 40px), transparent)',
    },
  },
  list: { display: 'flex', '@media (max-width: 640px)': { paddingRight: '32px' } },
  link: {
    position: 'relative',
    display: 'block',
    padding: '12px',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
    '&[aria-current]': {
      color: tokens.colorNeutralForeground1,
      fontWeight: tokens.fontWeightSemibold,
    },
    '&[aria-current]::after': {
      content: '""',
      position: 'absolute',
      insetInline: '12px',
      bottom: 0,
      borderBottom: `3px solid ${tokens.colorCompoundBrandStroke}`,
      borderRadius: tokens.borderRadiusCircular,
    },
  },
});

const places = ['', 'meetings', 'goals', 'follow-ups', 'agreement', 'timeline', 'about'] as const;

/** Without a slash at its end, which would be another address. */
const linkTo = (id: string, place: string) =>
  [`/mentorships/${id}`, place].filter(Boolean).join('/');

/** The parts of a mentorship. Links, not tabs: each is a page, with an address and a way back. */
export const MentorshipNav = ({ id }: { id: string }) => {
  const styles = useStyles();
  const nav = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place changes what is current
  useEffect(() => {
    const current = nav.current?.querySelector('[aria-current]');
    current?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [pathname]);
  return (
    <nav ref={nav} className={styles.nav} aria-label={t('mentorships.nav.label')}>
      <ul className={styles.list}>
        {places.map((place) => (
          <li key={place}>
            <NavLink className={styles.link} to={linkTo(id, place)} end={place === ''}>
              {t(`mentorships.nav.${place || 'overview'}`)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
};
