import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import {
  clientState,
  expiryFrom,
  isDue,
  personOf,
  spareFrom,
} from '../../graph/subscriptions/rules.ts';

const secret = 'a notification secret';
const [ada, ben] = [uuidv7(), uuidv7()];
const state = clientState(ada, secret);

describe('a client state', () => {
  it('names the person whose subscription it is, and is short enough for Graph', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.string({ minLength: 16 }), (person, any) => {
        const made = clientState(person, any);
        expect(personOf(made, any)).toBe(person);
        expect(made.length).toBeLessThanOrEqual(128);
      }),
    );
  });

  it('is nobody’s with another secret', () => {
    expect(personOf(clientState(ada, 'another secret'), secret)).toBeNull();
  });

  it('is nobody’s when it is put together from two', () => {
    const others = clientState(ben, secret);
    expect(personOf(`${ada}.${others.split('.')[1]}`, secret)).toBeNull();
    expect(personOf(`${ben}.${state.split('.')[1]}`, secret)).toBeNull();
  });

  it('is nobody’s with any one character taken out, put in or changed', () => {
    for (let i = 0; i < state.length; i++) {
      const other = state[i] === 'x' ? 'y' : 'x';
      const [head, tail] = [state.slice(0, i), state.slice(i + 1)];
      for (const forged of [
        head + tail,
        `${head}${other}${tail}`,
        `${head}${other}${state[i]}${tail}`,
      ]) {
        expect(personOf(forged, secret), forged).toBeNull();
      }
    }
  });

  it.each([
    ['nothing', ''],
    ['a dot', '.'],
    ['a person alone', ada],
    ['a person and a dot', `${ada}.`],
    ['one with a dot before it', `.${state}`],
    ['one with a dot after it', `${state}.`],
    ['one in capitals', state.toUpperCase()],
    ['something long', 'x'.repeat(10_000)],
  ])('is nobody’s as %s', (_name, forged) => {
    expect(personOf(forged, secret)).toBeNull();
  });

  it.each([[undefined], [null], [7], [{}], [[state]], [true]])('is nobody’s as %s', (forged) => {
    expect(personOf(forged, secret)).toBeNull();
  });

  it('is nobody’s by chance', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 130 }), (text) => {
        expect(personOf(text, secret)).toBeNull();
        expect(personOf(`${ada}.${text}`, secret)).toBeNull();
      }),
      { numRuns: 500 },
    );
  });
});

describe('a subscription', () => {
  const now = new Date('2031-03-01T00:00:00Z');
  const minutesUntil = (at: Date) => (at.getTime() - now.getTime()) / 60_000;

  it('is asked for as long as Graph allows, or a little less', () => {
    expect(minutesUntil(expiryFrom(now))).toBeLessThanOrEqual(10_080);
    expect(minutesUntil(expiryFrom(now))).toBeGreaterThan(9_000);
  });

  it('is renewed two days before its end, and not when it is new', () => {
    expect(minutesUntil(spareFrom(now))).toBe(48 * 60);
    expect(isDue(new Date(spareFrom(now).getTime() - 1), now)).toBe(true);
    expect(isDue(spareFrom(now), now)).toBe(false);
    expect(isDue(expiryFrom(now), now)).toBe(false);
    expect(isDue(new Date(now.getTime() - 1), now)).toBe(true);
  });
});
