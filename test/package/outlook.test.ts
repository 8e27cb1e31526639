import { describe, expect, test } from 'vitest';
import { outlookManifest, versionProblems } from '../../package/build.ts';
import { outlookIdOf } from '../../platform/add-in-ids.ts';
import { elementOrder } from './support/element-order.ts';
import { contoso, manifest, text } from './support/files.ts';
import { type Element, named, parseXml, within } from './support/xml.ts';

const xml = await outlookManifest(contoso);
const app = await parseXml(xml);
const all = within(app);
const resource = (id = '') =>
  named(app, 'Resources')
    .flatMap(within)
    .find(({ attributes }) => attributes.id === id);
const value = (id?: string) => resource(id)?.attributes.DefaultValue ?? '';

describe("Microsoft's rules", () => {
  test('every element stands below its parent, in its place', () => {
    for (const { name, children } of all) {
      const order = elementOrder[name] ?? [];
      const places = children.map((child) => order.indexOf(child.name));
      expect([name, places]).toEqual([name, [...places].sort((a, b) => a - b)]);
      expect([name, children[places.indexOf(-1)]?.name]).toEqual([name, undefined]);
    }
  });

  test('what a mail add-in must have is there', () => {
    const must = ['Id', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName', 'Description'];
    const there = app.children.map(({ name }) => name);
    expect(there).toEqual(expect.arrayContaining([...must, 'FormSettings', 'Rule']));
    expect(app.attributes['xsi:type']).toBe('MailApp');
  });

  test('each name of a resource is one that is defined, of the right sort, once, and used', () => {
    const sorts: Record<string, string> = { Image: 'Image', Title: 'String', Label: 'String' };
    const used = all.filter(({ attributes }) => attributes.resid);
    for (const { name, attributes } of used) {
      const sort = sorts[name] ?? (name === 'Description' ? 'String' : 'Url');
      expect([attributes.resid, resource(attributes.resid)?.name]).toEqual([
        attributes.resid,
        sort,
      ]);
    }
    const defined = named(app, 'Resources')
      .flatMap(within)
      .flatMap(({ attributes }) => attributes.id ?? []);
    expect(defined).toHaveLength(new Set(defined).size);
    expect(new Set(defined)).toEqual(new Set(used.map(({ attributes }) => attributes.resid)));
    expect(defined.filter((id) => id.length > 32)).toEqual([]);
  });

  test('the version is at least 1.0; a lower one is refused', () => {
    expect(versionProblems(named(app, 'Version')[0]?.text ?? '')).toEqual([]);
    expect(versionProblems('0.9.9')).not.toEqual([]);
  });

  test('the icon of each notice is one that is defined', () => {
    for (const file of ['offer', 'moved']) {
      const icon = /icon: '(.+)'/.exec(text(`addin/events/${file}.ts`))?.[1];
      expect([file, resource(icon)?.name]).toEqual([file, 'Image']);
    }
  });

  test('texts are as short as they must be, in both languages', () => {
    const tooLong = (element: string, most: number) =>
      named(app, element)
        .flatMap(within)
        .flatMap(({ attributes }) => [attributes.DefaultValue, attributes.Value])
        .filter((said) => (said?.length ?? 0) > most);
    expect(tooLong('ShortStrings', 125)).toEqual([]);
    expect(tooLong('LongStrings', 250)).toEqual([]);
    expect(tooLong('DisplayName', 125)).toEqual([]);
    expect(tooLong('Description', 250)).toEqual([]);
  });

  test('buttons have the icons of their form factor', () => {
    const sizes = (icon?: Element) =>
      icon?.children.map(({ attributes: { size, scale } }) => [size, scale].join('×'));
    const phones = ['25', '32', '48'].flatMap((size) => [1, 2, 3].map((n) => `${size}×${n}`));
    for (const control of named(app, 'Control')) {
      const [icon] = named(control, 'Icon');
      const mobile = control.attributes['xsi:type'] === 'MobileButton';
      expect(sizes(icon)).toEqual(mobile ? phones : ['16×', '32×', '80×']);
      expect(icon?.attributes['xsi:type']).toBe(mobile ? 'bt:MobileIconList' : undefined);
      for (const { attributes } of icon?.children ?? []) {
        const pixels = Number(attributes.size) * Number(attributes.scale ?? 1);
        expect(value(attributes.resid)).toMatch(new RegExp(`-${pixels}\\.png$`));
      }
    }
    const ids = named(app, 'Control').map(({ attributes }) => attributes.id);
    expect(ids).toHaveLength(new Set(ids).size);
  });

  test('events run where their page and script are named', () => {
    const [runtime] = named(app, 'Runtime');
    const point = named(app, 'ExtensionPoint').find(
      (one) => one.attributes['xsi:type'] === 'LaunchEvent',
    );
    expect(point?.children.at(-1)?.attributes.resid).toBe(runtime?.attributes.resid);
  });
});

describe('the same add-in as in the unified manifest', () => {
  const [extension] = manifest.extensions ?? [];
  const own = (url = '') => url.replace('https://localhost:3000', contoso.origin);

  test('under an id and a name of its own', () => {
    const [id, name] = [
      named(app, 'Id')[0]?.text,
      named(app, 'DisplayName')[0]?.attributes.DefaultValue,
    ];
    expect(id).toBe(outlookIdOf(contoso.clientId));
    expect(id).not.toBe(contoso.clientId);
    expect(name).not.toBe(manifest.name.short);
    expect(named(app, 'Version')[0]?.text).toBe(JSON.parse(text('package.json')).version);
    expect(xml).not.toMatch(/localhost/);
  });

  test('with the same permission on the item', () => {
    const names = manifest.authorization?.permissions?.resourceSpecific?.map(({ name }) => name);
    expect(names).toContain('MailboxItem.ReadWrite.User');
    expect(named(app, 'Permissions')[0]?.text).toBe('ReadWriteItem');
  });

  test('with the same buttons, in the same places', () => {
    const contexts: Record<string, string> = {
      AppointmentOrganizerCommandSurface: 'meetingDetailsOrganizer',
      AppointmentAttendeeCommandSurface: 'meetingDetailsAttendee',
      MessageReadCommandSurface: 'mailRead',
    };
    const here = named(app, 'ExtensionPoint').flatMap((point) => {
      const context = contexts[point.attributes['xsi:type'] ?? ''];
      const [control] = named(point, 'Control');
      const said = (name: string) => value(control && named(control, name)[0]?.attributes.resid);
      return context ? [[context, said('Label'), said('Title'), said('Description')]] : [];
    });
    const there = (extension?.ribbons ?? []).map(({ contexts, tabs }) => {
      const control = tabs?.[0]?.groups?.[0]?.controls?.[0];
      return [
        contexts?.[0],
        control?.label,
        control?.supertip.title,
        control?.supertip.description,
      ];
    });
    expect(here).toEqual(there);
  });

  test('with the same events, handled by the same functions', () => {
    const names: Record<string, string> = {
      newAppointmentOrganizerCreated: 'OnNewAppointmentOrganizer',
      appointmentAttendeesChanged: 'OnAppointmentAttendeesChanged',
      appointmentTimeChanged: 'OnAppointmentTimeChanged',
      appointmentSending: 'OnAppointmentSend',
    };
    const here = named(app, 'LaunchEvent').map(({ attributes }) => attributes);
    const there = (extension?.autoRunEvents ?? []).flatMap(({ events }) => events);
    expect(here.map(({ Type, FunctionName }) => [Type, FunctionName])).toEqual(
      there.map(({ type, actionId }) => [names[type], actionId]),
    );
    expect(here.at(-1)?.SendMode).toBe('PromptUser');
  });

  test('with the same pages behind them', () => {
    const codes = (extension?.runtimes ?? []).map(({ code }) => code);
    const pages = codes.flatMap(({ page, script }) => [
      own(page),
      ...(script ? [own(script)] : []),
    ]);
    const urls = named(app, 'Url').map(({ attributes }) => attributes.DefaultValue);
    expect(new Set(urls)).toEqual(new Set(pages));
  });
});
