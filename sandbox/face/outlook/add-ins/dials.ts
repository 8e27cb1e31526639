import { useSearchParam } from '../../common/search-params.ts';

const NEWEST = 15;

/** How new this Outlook is, and how it signs add-ins in: `?mailbox=1.8`, `?naa=off`, `?naa=ask`. */
export function useDials() {
  const [mailbox = ''] = useSearchParam('mailbox');
  const [naa] = useSearchParam('naa');
  const asked = Number(/^1\.(\d+)$/.exec(mailbox)?.[1] ?? NEWEST);
  return {
    level: Math.min(Math.max(asked, 1), NEWEST),
    nestedAuth: naa !== 'off',
    mustAsk: naa === 'ask',
  };
}
