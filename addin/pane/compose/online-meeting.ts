/** What the API answers when it has made an online meeting. */
export type OnlineMeeting = { joinUrl: string };
