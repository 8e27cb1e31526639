/** What goes into an appointment's body. */
export type AgendaText = {
  heading: string;
  points: string[];
  join: { words: string; url: string } | null;
};

const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** As it stands in HTML. */
export const escaped = (text: string) => text.replace(/[&<>"]/g, (mark) => marks[mark] ?? mark);

/** As HTML; an empty point is room to write in. */
export const asHtml = ({ heading, points, join }: AgendaText): string => {
  const items = (points.length ? points : ['']).map((point) => `<li>${escaped(point)}</li>`);
  const link = join ? `<p><a href="${escaped(join.url)}">${escaped(join.words)}</a></p>` : '';
  return `<p><b>${escaped(heading)}</b></p><ul>${items.join('')}</ul>${link}<p></p>`;
};

export const asText = ({ heading, points, join }: AgendaText): string => {
  const items = (points.length ? points : ['']).map((point) => `- ${point}`);
  return [heading, ...items, ...(join ? ['', `${join.words}: ${join.url}`] : []), '', ''].join(
    '\n',
  );
};
