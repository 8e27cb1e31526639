import { useEffect, useState } from 'react';
import { launches, type Verdict } from '../../../office/host/launches.ts';
import type { SendMode } from '../add-ins/add-in.ts';
import { useDesk } from '../add-ins/desk.tsx';
import type { newsOf } from './composed.ts';

/** What Outlook raises for add-ins while an appointment is written; where it is new enough. */
export function useEvents(isNew: boolean) {
  const desk = useDesk();
  const [launched] = useState(launches);
  const known = (type: string) => {
    const launch = desk?.addIn.launches[type];
    return launch && desk && launch.level <= desk.level ? launch : undefined;
  };
  const raise = (type: string, data: Record<string, unknown> = {}) => {
    const launch = known(type);
    return launch ? launched.launch(launch.action, data) : Promise.resolve(undefined);
  };
  const page = known('newAppointmentOrganizerCreated')?.page;

  // biome-ignore lint/correctness/useExhaustiveDependencies: an appointment is new once
  useEffect(() => {
    if (isNew && page) void raise('newAppointmentOrganizerCreated');
  }, [page, isNew]);

  const onNews = ({ people, time }: ReturnType<typeof newsOf>) => {
    if (people) void raise('appointmentAttendeesChanged', people);
    if (time) void raise('appointmentTimeChanged', time);
  };
  /** What the add-in says before it is sent; undefined where it says nothing. */
  const beforeSending = async (): Promise<{ verdict: Verdict; mode: SendMode } | undefined> => {
    const verdict = await raise('appointmentSending');
    if (verdict?.allowEvent !== false) return undefined;
    const declared = known('appointmentSending')?.sendMode ?? 'softBlock';
    return { verdict, mode: (verdict.sendModeOverride as SendMode) ?? declared };
  };
  return { launched, page, onNews, beforeSending };
}
