import { launchBrowser } from '../../support/browser.ts';

/** An element of a document, with what is needed to judge it. */
export type Element = {
  name: string;
  prefix: string | null;
  attributes: Record<string, string>;
  text: string;
  children: Element[];
};

/** Reads a document with a browser's own parser. Rejects where it is not well-formed. */
export async function parseXml(xml: string): Promise<Element> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    // Named by a string, so that nothing of the test's own tools is sent along.
    return (await page.evaluate(`(${read.toString()})(${JSON.stringify(xml)})`)) as Element;
  } finally {
    await browser.close();
  }
}

function read(xml: string): unknown {
  const parsed = new DOMParser().parseFromString(xml, 'text/xml');
  const error = parsed.querySelector('parsererror');
  if (error) throw new Error(error.textContent ?? 'not well-formed');
  return JSON.parse(
    JSON.stringify(parsed.documentElement, (_, value) =>
      value instanceof globalThis.Element
        ? {
            name: value.localName,
            prefix: value.prefix,
            attributes: Object.fromEntries(Array.from(value.attributes, (a) => [a.name, a.value])),
            text: value.childElementCount === 0 ? (value.textContent ?? '') : '',
            children: Array.from(value.children),
          }
        : value,
    ),
  );
}

/** An element and all below it. */
export const within = (element: Element): Element[] => [
  element,
  ...element.children.flatMap(within),
];

export const named = (element: Element, name: string): Element[] =>
  within(element).filter((one) => one.name === name);
