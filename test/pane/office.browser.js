// Stands in for Office.js at its own address: one item, as Outlook on the web holds it, which a test may look
// into (`outlook.item`) and change. It answers later, never at once, as Office does.
(() => {
  const outlook = window.outlook;
  const result = (value) => ({ status: 'succeeded', value });
  const failure = (name, message) => ({ status: 'failed', error: { code: 9000, name, message } });
  const later = (answer) => {
    const callback = answer.callback;
    setTimeout(() => callback?.(answer.result()), 0);
  };
  const callbackIn = (args) => args.find((each) => typeof each === 'function');
  const revive = (value) => (value?.date ? new Date(value.date) : value);

  const handlers = {};
  const add = (type, handler) => {
    handlers[type] = [...(handlers[type] ?? []), handler];
  };
  const raise = (type, event = {}) => {
    for (const handler of handlers[type] ?? []) handler({ type, ...event });
  };
  const refused = (name) => outlook.refuses?.includes(name);
  const method =
    (name, work) =>
    (...args) =>
      later({
        callback: callbackIn(args),
        result: () =>
          refused(name) ? failure(name, 'Outlook refused it.') : result(work?.(...args)),
      });

  const has = (minor) => Number(minor) <= (outlook.mailbox ?? 15);
  const people = (list) =>
    list.map(({ name, mail, type = 'user' }) => ({
      displayName: name,
      emailAddress: mail,
      recipientType: type,
    }));

  const field = (item, name, changed) => ({
    getAsync: method(`${name}.get`, () => revive(item[name])),
    setAsync: method(`${name}.set`, (value) => {
      item[name] = value instanceof Date ? { date: value.toISOString() } : value;
      changed?.();
    }),
  });
  const timesChanged = () => raise('olkAppointmentTimeChanged');
  const attendees = (item, name) => ({
    getAsync: method(`${name}.get`, () => people(item[name])),
    setAsync: method(`${name}.set`, (list) => {
      item[name] = list.map(({ displayName, emailAddress }) => ({
        name: displayName,
        mail: emailAddress,
      }));
      raise('olkRecipientsChanged');
    }),
    addAsync: method(`${name}.add`, (added) => {
      item[name].push(
        ...added.map(({ displayName, emailAddress }) => ({
          name: displayName,
          mail: emailAddress,
        })),
      );
      raise('olkRecipientsChanged');
    }),
  });
  const properties = (item) => ({
    get: (key) => item.properties[key],
    set: (key, value) => {
      item.properties[key] = value;
    },
    remove: (key) => {
      delete item.properties[key];
    },
    saveAsync: method('properties.save'),
  });

  const common = (item) => ({
    itemType: item.itemType,
    addHandlerAsync: add,
    loadCustomPropertiesAsync: method('properties.load', () => properties(item)),
  });

  const composed = (item) => ({
    ...common(item),
    subject: field(item, 'subject'),
    location: field(item, 'location'),
    start: {
      ...field(item, 'start'),
      setAsync: method('start.set', (value) => {
        const length = Date.parse(item.end.date) - Date.parse(item.start.date);
        item.start = { date: value.toISOString() };
        item.end = { date: new Date(value.getTime() + length).toISOString() };
        timesChanged();
      }),
    },
    end: field(item, 'end', timesChanged),
    requiredAttendees: attendees(item, 'required'),
    optionalAttendees: attendees(item, 'optional'),
    body: {
      getTypeAsync: method('body.type', () => 'html'),
      getAsync: method('body.get', () => item.body),
      setAsync: method('body.set', (body) => {
        item.body = body;
      }),
      prependAsync: method('body.prepend', (html) => {
        item.body = html + item.body;
      }),
    },
    organizer: { getAsync: method('organizer.get', () => people([item.organizer])[0]) },
    recurrence: { getAsync: method('recurrence.get', () => item.recurrence ?? null) },
    seriesId: item.seriesId ?? null,
    getItemIdAsync: (callback) =>
      later({
        callback,
        result: () => (item.id ? result(item.id) : failure('ItemNotSaved', 'It is not saved.')),
      }),
    getInitializationContextAsync: (callback) =>
      later({
        callback,
        result: () => (item.offered ? result(item.offered) : failure('None', 'There is none.')),
      }),
  });

  const read = (item) => ({
    ...common(item),
    itemId: item.id,
    subject: item.subject,
    ...(item.itemType === 'message'
      ? { from: people([item.from])[0] }
      : {
          start: revive(item.start),
          end: revive(item.end),
          organizer: people([item.organizer])[0],
          requiredAttendees: people(item.required),
          optionalAttendees: people(item.optional),
          recurrence: item.recurrence ?? null,
          seriesId: item.seriesId ?? null,
        }),
  });

  const settings = outlook.settings ?? {};
  outlook.settings = settings;
  outlook.raise = raise;
  outlook.show = (item) => {
    outlook.item = item;
    raise('olkItemSelectedChanged');
  };

  const office = {
    AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
    CoercionType: { Text: 'text', Html: 'html' },
    EventType: {
      ItemChanged: 'olkItemSelectedChanged',
      OfficeThemeChanged: 'officeThemeChanged',
      RecipientsChanged: 'olkRecipientsChanged',
      AppointmentTimeChanged: 'olkAppointmentTimeChanged',
      DialogMessageReceived: 'dialogMessageReceived',
      DialogEventReceived: 'dialogEventReceived',
    },
    MailboxEnums: {
      ItemType: { Message: 'message', Appointment: 'appointment' },
      RecipientType: { Other: 'other', User: 'user' },
      RestVersion: { v2_0: 'v2.0' },
    },
    onReady: async () => ({ host: outlook.absent ? null : 'Outlook', platform: 'OfficeOnline' }),
    context: {
      displayLanguage: outlook.language ?? 'en-GB',
      officeTheme: outlook.theme,
      requirements: {
        isSetSupported: (name, version) =>
          name === 'NestedAppAuth' ? !outlook.noNestedAuth : has(version.split('.')[1]),
      },
      roamingSettings: {
        get: (key) => settings[key],
        set: (key, value) => {
          settings[key] = value;
        },
        saveAsync: () => {
          outlook.saved = structuredClone(settings);
        },
      },
      mailbox: {
        userProfile: { emailAddress: outlook.mail, displayName: outlook.name },
        convertToRestId: (id) => id.replaceAll('/', '-').replaceAll('+', '_'),
        addHandlerAsync: add,
        get item() {
          const { item } = outlook;
          if (!item) return null;
          return item.writing ? composed(item) : read(item);
        },
      },
      ui: {
        displayDialogAsync: (address, _size, callback) => {
          const events = {};
          outlook.answerDialog = (message) =>
            events.dialogMessageReceived({ message: JSON.stringify(message) });
          outlook.closeDialog = () => events.dialogEventReceived({ error: 12006 });
          const dialog = {
            close: () => {},
            addEventHandler: (type, handler) => {
              events[type] = handler;
              // There for a test once it can be answered.
              if (type === 'dialogMessageReceived') outlook.dialog = address;
            },
          };
          setTimeout(() => callback(result(dialog)), 0);
        },
      },
    },
  };
  window.Office = office;

  if (outlook.noNestedAuth) return;
  const listeners = new Set();
  const answer = async ({ requestId, method: asked, tokenParams }) => {
    outlook.asked = [...(outlook.asked ?? []), { asked, scope: tokenParams?.scope }];
    const envelope = { messageType: 'NestedAppAuthResponse', requestId };
    const { account } = outlook;
    if (asked === 'GetInitContext') {
      const initContext = {
        sdkName: 'OutlookOnTheWeb',
        sdkVersion: '1.0.0',
        capabilities: { queryAccount: false },
        accountContext: account,
      };
      return { ...envelope, success: true, initContext };
    }
    const mustAsk = outlook.mustAsk && asked === 'GetToken';
    if (mustAsk || outlook.saysNo) {
      const status = mustAsk ? 'USER_INTERACTION_REQUIRED' : 'USER_CANCEL';
      return { ...envelope, success: false, error: { status, description: 'No.' } };
    }
    const token = await window.officeToken();
    return { ...envelope, success: true, token, account };
  };
  window.nestedAppAuthBridge = {
    addEventListener: (_name, listener) => listeners.add(listener),
    removeEventListener: (_name, listener) => listeners.delete(listener),
    postMessage: (message) =>
      answer(JSON.parse(message)).then((said) => {
        for (const listener of listeners) listener({ data: JSON.stringify(said) });
      }),
  };
})();
