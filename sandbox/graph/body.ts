type Body = { contentType: 'html' | 'text'; content: string };

const PREVIEW_LENGTH = 255;
const ENTITIES: Record<string, string> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  nbsp: ' ',
  '#39': "'",
};

/** A body in the type asked for; HTML where nobody asks. */
export function bodyAs(body: Body, wanted: string | undefined): Body {
  if (wanted?.toLowerCase() === 'text') {
    return { contentType: 'text', content: plainText(body) };
  }
  if (body.contentType === 'html') return body;
  const lines = escapeHtml(body.content).replaceAll('\n', '<br>');
  return { contentType: 'html', content: `<html><body><div>${lines}</div></body></html>` };
}

/** The first words of a body, as plain text. */
export function previewOf(body: Body): string {
  return plainText(body).replace(/\s+/g, ' ').trim().slice(0, PREVIEW_LENGTH);
}

function plainText(body: Body): string {
  if (body.contentType === 'text') return body.content;
  return body.content
    .replace(/<(head|style|script)[\s\S]*?<\/\1>/gi, '')
    .replace(/<br\s*\/?>|<\/(p|div|li|h\d)>/gi, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&(\w+|#39);/g, (entity, name: string) => ENTITIES[name.toLowerCase()] ?? entity)
    .trim();
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
