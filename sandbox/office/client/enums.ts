/** The constants that a page may read off `Office`, with the values that they have there. */
export const EventType = {
  ItemChanged: 'olkItemSelectedChanged',
  OfficeThemeChanged: 'officeThemeChanged',
  RecipientsChanged: 'olkRecipientsChanged',
  AppointmentTimeChanged: 'olkAppointmentTimeChanged',
  RecurrenceChanged: 'olkRecurrenceChanged',
  EnhancedLocationsChanged: 'olkEnhancedLocationsChanged',
  InfobarClicked: 'olkInfobarClicked',
  InitializationContextChanged: 'olkInitializationContextChanged',
  DialogMessageReceived: 'dialogMessageReceived',
  DialogEventReceived: 'dialogEventReceived',
  DialogParentMessageReceived: 'dialogParentMessageReceived',
};

export const enums = {
  EventType,
  AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
  CoercionType: { Text: 'text', Html: 'html' },
  HostType: { Outlook: 'Outlook' },
  PlatformType: {
    PC: 'PC',
    OfficeOnline: 'OfficeOnline',
    Mac: 'Mac',
    iOS: 'iOS',
    Android: 'Android',
    Universal: 'Universal',
  },
  InitializationReason: { Inserted: 'inserted', DocumentOpened: 'documentOpened' },
  ThemeId: { Colorful: 0, DarkGray: 1, Black: 2, White: 3 },
  MailboxEnums: {
    ItemType: { Message: 'message', Appointment: 'appointment' },
    ItemNotificationMessageType: {
      ProgressIndicator: 'progressIndicator',
      InformationalMessage: 'informationalMessage',
      ErrorMessage: 'errorMessage',
      InsightMessage: 'insightMessage',
    },
    ActionType: { ShowTaskPane: 'showTaskPane' },
    SendModeOverride: { PromptUser: 'promptUser' },
    RestVersion: { v1_0: 'v1.0', v2_0: 'v2.0', Beta: 'beta' },
    LocationType: { Custom: 'custom', Room: 'room' },
    RecipientType: {
      DistributionList: 'distributionList',
      User: 'user',
      ExternalUser: 'externalUser',
      Other: 'other',
    },
    ResponseType: {
      None: 'none',
      Organizer: 'organizer',
      Tentative: 'tentative',
      Accepted: 'accepted',
      Declined: 'declined',
    },
  },
};
