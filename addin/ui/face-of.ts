/** Fluent's colours of people, in its order. */
const colors = [
  'DarkRed',
  'Cranberry',
  'Red',
  'Pumpkin',
  'Peach',
  'Marigold',
  'Gold',
  'Brass',
  'Brown',
  'Forest',
  'Seafoam',
  'DarkGreen',
  'LightTeal',
  'Teal',
  'Steel',
  'Blue',
  'RoyalBlue',
  'Cornflower',
  'Navy',
  'Lavender',
  'Purple',
  'Grape',
  'Lilac',
  'Pink',
  'Magenta',
  'Plum',
  'Beige',
  'Mink',
  'Platinum',
  'Anchor',
] as const;

/** Fluent's own hash, so that a person has one colour wherever Microsoft 365 draws them. */
const hash = (text: string): number => {
  let code = 0;
  for (let index = text.length - 1; index >= 0; index--) {
    const unit = text.charCodeAt(index);
    const shift = index % 8;
    code ^= (unit << shift) + (unit >> (8 - shift));
  }
  return code;
};

/** The colour that belongs to a name. */
export const colorOf = (name: string) => colors[hash(name) % colors.length] ?? 'Anchor';

const letters = /[\p{L}\p{N}]/u;

/** "JW" of "Jonas Weber", also where the directory writes "Weber, Jonas (Berlin)". */
export const initialsOf = (name: string): string => {
  const [family = '', given] = name.replace(/\(.*?\)/g, '').split(',');
  const words = (given ? `${given} ${family}` : family).trim().split(/\s+/);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return ends
    .map((word) => word?.match(letters)?.[0] ?? '')
    .join('')
    .toLocaleUpperCase();
};
