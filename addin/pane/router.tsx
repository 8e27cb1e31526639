import { type AnchorHTMLAttributes, createContext, type MouseEvent, useContext } from 'react';
import type { Mentorship } from '../../mentoring/mentorships/schema.ts';

/*
 * Stands in for react-router in the pane's build. The pane goes nowhere, since what it shows follows the item
 * in Outlook; so a link to a screen of the tab opens the tab, and the mentorship is given by the item's view.
 */

const ThisMentorship = createContext<unknown>(null);

/** Gives the screens below it their mentorship. */
export const MentorshipProvider = ThisMentorship.Provider as React.Provider<Mentorship>;

export const useOutletContext = <T,>(): T => useContext(ThisMentorship) as T;

const open = (to: string) => void window.open(to, '_blank', 'noopener');

type LinkProps = { to: string } & AnchorHTMLAttributes<HTMLAnchorElement>;
export const Link = ({ to, ...rest }: LinkProps) => (
  <a {...rest} href={to} target="_blank" rel="noreferrer" />
);

export const useHref = (to: string): string => to;

export const useLinkClickHandler = (to: string) => (event: MouseEvent) => {
  event.preventDefault();
  open(to);
};

export const useNavigate = () => open;

const here = { key: 'default', pathname: '/pane', state: null };
export const useLocation = () => here;
