/** The bell, which is on every screen; the rest is in `inbox`. */
export const notifications = {
  title: 'Notifications',
  preferences: 'What reaches you',
  unreadCount_one: 'Notifications, {{count}} unread',
  unreadCount_other: 'Notifications, {{count}} unread',
};
