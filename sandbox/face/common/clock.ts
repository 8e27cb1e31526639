import { DateTime } from 'luxon';
import { useEffect, useState } from 'react';
import { findIana } from 'windows-iana';

/** The IANA zone of a mailbox, whose own setting is a Windows name. */
export function toIana(windowsZone: string): string {
  return (
    findIana(windowsZone)[0] ??
    (DateTime.local({ zone: windowsZone }).isValid ? windowsZone : 'utc')
  );
}

/** The present time in a zone, renewed twice a minute. */
export function useNow(zone: string): DateTime {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return DateTime.fromMillis(now, { zone });
}
