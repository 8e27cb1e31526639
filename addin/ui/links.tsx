import { Button, type ButtonProps, Link } from '@fluentui/react-components';
import type { MouseEvent, ReactNode } from 'react';
import { useHref, useLinkClickHandler } from 'react-router';
import { useHost } from '../host/host-context.tsx';

type LinkButtonProps = Pick<
  ButtonProps,
  'appearance' | 'icon' | 'size' | 'className' | 'title' | 'aria-label'
> & {
  to: string;
  children?: ReactNode;
};

/** A link to a screen of ours that looks like a button. */
export const LinkButton = ({ to, ...props }: LinkButtonProps) => {
  const href = useHref(to);
  const onClick = useLinkClickHandler<HTMLAnchorElement>(to);
  return <Button {...props} as="a" href={href} onClick={onClick} />;
};

/** A link to a screen of ours inside a text. */
export const TextLink = ({ to, children }: { to: string; children: ReactNode }) => {
  const href = useHref(to);
  const onClick = useLinkClickHandler<HTMLAnchorElement>(to);
  return (
    <Link href={href} onClick={onClick}>
      {children}
    </Link>
  );
};

type ExternalLinkProps = { href: string; 'aria-label'?: string; children: ReactNode };

/** What a link needs to leave Accord. In Teams it is Teams that opens it: a meeting opens in place. */
const useLeaving = (href: string) => {
  const { kind, openLink } = useHost();
  const onClick = (event: MouseEvent) => {
    if (kind !== 'teams') return;
    event.preventDefault();
    openLink(href);
  };
  return { href, target: '_blank', rel: 'noreferrer', onClick } as const;
};

/** A link that leaves Accord. */
export const ExternalLink = (props: ExternalLinkProps) => (
  <Link {...props} {...useLeaving(props.href)} />
);

/** A link that leaves Accord and looks like a button. */
export const ExternalButton = (props: ExternalLinkProps & Pick<ButtonProps, 'appearance'>) => (
  <Button {...props} as="a" {...useLeaving(props.href)} />
);
