/** A link that opens a page of the app's tab in Teams. */
export function deepLink(appId: string, page: string): string {
  const context = encodeURIComponent(JSON.stringify({ subEntityId: page }));
  return `https://teams.microsoft.com/l/entity/${appId}/home?context=${context}`;
}
