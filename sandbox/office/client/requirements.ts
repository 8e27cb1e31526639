/** What Outlook on the web says that it can do, besides the mailbox itself. */
const others: Record<string, number> = {
  DialogApi: 1.2,
  DialogOrigin: 1.1,
  OpenBrowserWindowApi: 1.1,
};

/** `Office.context.requirements` of an Outlook that has reached Mailbox 1.`level`. */
export function requirements(level: number, nestedAuth: boolean): Office.RequirementSetSupport {
  const isSetSupported = (name: string, minimum: number | string = '1.1') => {
    const [major = 1, minor = 0] = String(minimum).split('.').map(Number);
    if (name.toLowerCase() === 'mailbox') return major === 1 && minor <= level;
    if (name === 'NestedAppAuth') return nestedAuth && major === 1 && minor <= 1;
    return Number(minimum) <= (others[name] ?? 0);
  };
  return { isSetSupported };
}
