import { DateTime } from 'luxon';
import { useMedia } from '../common/media.ts';
import { setSearchParams, useSearchParam } from '../common/search-params.ts';
import { daysOf, isView, type View } from './views.ts';

/** The day and the view live in the address. Narrow screens begin with the agenda. */
export function useShownDays(zone: string) {
  const narrow = useMedia('(max-width: 640px)');
  const [dayText] = useSearchParam('day');
  const [viewText] = useSearchParam('view');
  const asked = DateTime.fromISO(dayText ?? '', { zone });
  const day = asked.isValid ? asked : DateTime.now().setZone(zone).startOf('day');
  const view: View = isView(viewText) ? viewText : narrow ? 'agenda' : defaultView(day);
  const show = (next: { day?: DateTime; view?: View }) =>
    setSearchParams({
      ...(next.day && { day: next.day.toISODate() ?? undefined }),
      ...(next.view && { view: next.view }),
    });
  return { day, view, days: daysOf(view, day), show };
}

/** A work week that does not hold today would puzzle who comes on a Sunday. */
const defaultView = (day: DateTime): View => (day.weekday > 5 ? 'week' : 'work-week');

/** A new event starts at the next full hour of the shown day, or at nine on another day. */
export function nextHour(day: DateTime): DateTime {
  const now = DateTime.now().setZone(day.zone);
  return day.hasSame(now, 'day')
    ? now.plus({ hours: 1 }).startOf('hour')
    : day.set({ hour: 9, minute: 0 });
}
