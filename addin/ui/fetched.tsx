import { type ComponentType, type ReactNode, useEffect, useState } from 'react';

export type Load<P = object> = () => Promise<{ default: ComponentType<P> }>;

type Piece<P> = { Part?: ComponentType<P>; load: () => Promise<void> };

const usePart = <P,>(piece: Piece<P>) => {
  const [, redraw] = useState({});
  const [failure, fail] = useState<{ error: unknown }>();
  useEffect(() => {
    if (piece.Part) return;
    piece.load().then(
      () => redraw({}),
      (error) => fail({ error }),
    );
  }, [piece]);
  if (failure) throw failure.error;
  return piece.Part;
};

/**
 * A component whose code is fetched when it is first drawn, or earlier by its `load`. React's `lazy` holds
 * what has come back until 300 ms after a skeleton was drawn; here it is shown at once.
 */
export const fetched = <P extends object>(from: Load<P>, meanwhile = (): ReactNode => null) => {
  const piece: Piece<P> = {
    load: async () => {
      piece.Part = (await from()).default;
    },
  };
  const draw = (props: P) => {
    const Part = usePart(piece);
    return Part ? <Part {...props} /> : meanwhile();
  };
  return Object.assign(draw, { load: piece.load });
};
