import type { Person } from './people.ts';

const HUES = [12, 34, 152, 174, 200, 226, 262, 288, 322, 344];

/** A person's picture as SVG: initials on a gradient that is always the same for the same person. */
export function avatar(person: Person): string {
  const hue = HUES[Number.parseInt(person.id.slice(0, 4), 16) % HUES.length] as number;
  const initials = (person.givenName[0] ?? '') + (person.surname.split(' ').at(-1)?.[0] ?? '');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96" width="96" height="96" role="img">
  <defs><linearGradient id="g" x1="0" y1="0" x2="1" y2="1">
    <stop offset="0" stop-color="hsl(${hue} 58% 58%)"/>
    <stop offset="1" stop-color="hsl(${(hue + 28) % 360} 62% 40%)"/>
  </linearGradient></defs>
  <rect width="96" height="96" fill="url(#g)"/>
  <text x="48" y="49" fill="#fff" font-family="Segoe UI, system-ui, sans-serif" font-size="38"
    font-weight="600" text-anchor="middle" dominant-baseline="central">${escapeXml(initials.toUpperCase())}</text>
</svg>
`;
}

function escapeXml(text: string): string {
  return text.replace(/[<>&]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
