import { IANAZone } from 'luxon';
import { findIana, findWindows } from 'windows-iana';

const UTC_NAMES = new Set(['utc', 'etc/utc', 'tzone://microsoft/utc', 'z', 'gmt']);
const known = new Map<string, string | undefined>();

/**
 * The IANA zone behind a zone name as Graph takes it: Windows ("W. Europe Standard Time") or IANA
 * ("Europe/Stockholm"); undefined when no such zone exists.
 */
export function ianaZone(name: string): string | undefined {
  if (!known.has(name)) known.set(name, lookUp(name));
  return known.get(name);
}

/** The Windows name of an IANA or Windows zone name; the name itself where there is none. */
export function windowsZone(name: string): string {
  const iana = ianaZone(name);
  return (iana && findWindows(iana)[0]) ?? name;
}

function lookUp(name: string): string | undefined {
  if (UTC_NAMES.has(name.toLowerCase())) return 'UTC';
  const [first] = findIana(name) ?? [];
  if (first) return first;
  return name.includes('/') && IANAZone.isValidZone(name) ? name : undefined;
}
