import { useIsFetching } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

const aMoment = 300;

/** Whether what was asked for first has been answered, and for a moment nothing more was asked. */
export const useSettled = (): boolean => {
  const asking = useIsFetching() > 0;
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    if (settled || asking) return;
    const timer = setTimeout(() => setSettled(true), aMoment);
    return () => clearTimeout(timer);
  }, [settled, asking]);
  return settled;
};
