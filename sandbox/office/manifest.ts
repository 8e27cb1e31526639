import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const control = z.object({
  id: z.string(),
  label: z.string(),
  icons: z.array(z.object({ size: z.number(), url: z.string() })),
  supertip: z.object({ title: z.string(), description: z.string() }),
  actionId: z.string(),
});
const manifestSchema = z.object({
  id: z.string(),
  name: z.object({ short: z.string() }),
  extensions: z.tuple([
    z.object({
      runtimes: z.array(
        z.object({
          code: z.object({ page: z.string() }),
          actions: z.array(z.object({ id: z.string(), pinnable: z.boolean().optional() })),
        }),
      ),
      ribbons: z.array(
        z.object({
          contexts: z.array(z.string()),
          tabs: z.array(z.object({ groups: z.array(z.object({ controls: z.array(control) })) })),
        }),
      ),
      autoRunEvents: z.array(
        z.object({
          requirements: z.object({ capabilities: z.array(z.object({ minVersion: z.string() })) }),
          events: z.array(
            z.object({
              type: z.string(),
              actionId: z.string(),
              options: z.object({ sendMode: z.string() }).optional(),
            }),
          ),
        }),
      ),
    }),
  ]),
});

type Extension = z.infer<typeof manifestSchema>['extensions'][0];

/** The add-in as an administrator has deployed it, its pages where the product is served. */
export type AddIn = {
  id: string;
  name: string;
  /** By the surface that they stand on: `meetingDetailsOrganizer`, `mailRead`, … */
  buttons: Record<string, AddInButton>;
  /** By the event that launches them. */
  launches: Record<string, { action: string; page: string; level: number; sendMode?: string }>;
};
export type AddInButton = {
  id: string;
  label: string;
  tip: string;
  icon: string;
  page: string;
  pinnable: boolean;
};

const file = join(import.meta.dirname, '../../manifest.json');

/** Reads the app's manifest as Outlook does; what is wrong with it is thrown. */
export async function readAddIn(appUrl: string): Promise<AddIn> {
  const manifest = manifestSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  const [extension] = manifest.extensions;
  const at = (url: string) => new URL(new URL(url).pathname, appUrl).href;
  return {
    id: manifest.id,
    name: manifest.name.short,
    buttons: buttonsOf(extension, at),
    launches: launchesOf(extension, at),
  };
}

function buttonsOf(extension: Extension, at: (url: string) => string): AddIn['buttons'] {
  const found = extension.ribbons.flatMap(({ contexts, tabs }) => {
    const first = tabs[0]?.groups[0]?.controls[0];
    if (!first) return [];
    const { id, label, icons, supertip, actionId } = first;
    const { page, pinnable = false } = runtimeOf(extension, actionId);
    const icon = icons.find(({ size }) => size === 32)?.url ?? icons[0]?.url ?? '';
    const button = { id, label, tip: supertip.title, icon: at(icon), page: at(page), pinnable };
    return contexts.map((context) => [context, button] as const);
  });
  return Object.fromEntries(found);
}

function launchesOf(extension: Extension, at: (url: string) => string): AddIn['launches'] {
  const found = extension.autoRunEvents.flatMap(({ requirements, events }) => {
    const level = Number(requirements.capabilities[0]?.minVersion.split('.')[1] ?? 1);
    return events.map(({ type, actionId: action, options }) => {
      const { page } = runtimeOf(extension, action);
      return [type, { action, page: at(page), level, sendMode: options?.sendMode }] as const;
    });
  });
  return Object.fromEntries(found);
}

function runtimeOf({ runtimes }: Extension, action: string) {
  for (const { code, actions } of runtimes) {
    const found = actions.find(({ id }) => id === action);
    if (found) return { page: code.page, pinnable: found.pinnable };
  }
  throw new Error(`The manifest has no runtime for the action ${action}.`);
}
