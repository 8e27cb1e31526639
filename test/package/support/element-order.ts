/**
 * The order of children that Microsoft's schemas for mail add-ins ask for, by parent: "How to find the
 * proper order of manifest elements" (Learn, 2026-07), and the reference of each element for the rest.
 * What stands here without children may have none.
 */
export const elementOrder: Record<string, string[]> = {
  OfficeApp: [
    ...[
      'Id',
      'AlternateId',
      'Version',
      'ProviderName',
      'DefaultLocale',
      'DisplayName',
      'Description',
    ],
    ...['IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'AppDomains', 'Hosts', 'Requirements'],
    ...['FormSettings', 'Permissions', 'Rule', 'DisableEntityHighlighting', 'VersionOverrides'],
  ],
  DisplayName: ['Override'],
  AppDomains: ['AppDomain'],
  Requirements: ['Sets'],
  Sets: ['Set'],
  FormSettings: ['Form'],
  Form: ['DesktopSettings', 'TabletSettings', 'PhoneSettings'],
  DesktopSettings: ['SourceLocation', 'RequestedHeight'],
  VersionOverrides: [
    ...['Description', 'Requirements', 'Hosts', 'Resources', 'VersionOverrides'],
    ...[
      'WebApplicationInfo',
      'EquivalentAddins',
      'ConnectedServiceControls',
      'ExtendedPermissions',
    ],
  ],
  Hosts: ['Host'],
  Host: ['Runtimes', 'DesktopFormFactor', 'MobileFormFactor'],
  Runtimes: ['Runtime'],
  Runtime: ['Override'],
  DesktopFormFactor: ['SupportsSharedFolders', 'FunctionFile', 'ExtensionPoint'],
  MobileFormFactor: ['FunctionFile', 'ExtensionPoint'],
  ExtensionPoint: ['OfficeTab', 'CustomTab', 'Group', 'Control', 'LaunchEvents', 'SourceLocation'],
  OfficeTab: ['Group'],
  Group: ['Label', 'Tooltip', 'Control'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  Icon: ['Image'],
  Action: ['SourceLocation', 'SupportsPinning', 'FunctionName'],
  LaunchEvents: ['LaunchEvent'],
  Resources: ['Images', 'Urls', 'ShortStrings', 'LongStrings'],
  Images: ['Image'],
  Urls: ['Url'],
  ShortStrings: ['String'],
  LongStrings: ['String'],
  String: ['Override'],
  Description: ['Override'],
};
