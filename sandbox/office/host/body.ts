/** A body as text: what is left of it without its markup. */
export function textOf(html: string): string {
  const page = parse(html.replace(/<br\s*\/?>|<\/(p|div|li|h\d|tr)>/gi, '$&\n'));
  return (page.body.textContent ?? '').replace(/\n{3,}/g, '\n\n').trim();
}

/** A text as a body. */
export function htmlOf(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return escaped.replaceAll('\n', '<br>');
}

const unwanted = 'script, style, iframe, object, embed, form, input, link, meta, base, svg';

/** A body without what could run or load: Outlook cleans what add-ins write, too. */
export function cleanHtml(html: string): string {
  const { body } = parse(html);
  for (const element of body.querySelectorAll(unwanted)) element.remove();
  for (const element of body.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes]) {
      const runs = name.startsWith('on') || /^\s*(javascript|data):/i.test(value);
      if (runs || name === 'srcdoc') element.removeAttribute(name);
    }
  }
  return body.innerHTML;
}

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
