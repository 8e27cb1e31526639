/** What msal-browser sends over the bridge, and what it expects back. */
type Request = {
  requestId: string;
  method: 'GetInitContext' | 'GetToken' | 'GetTokenPopup';
  tokenParams?: { clientId: string; scope: string };
};
type Granted = { token: object; account: object };
type Refused = { status: string; code?: string; description?: string };

type Around = {
  /** Whose tokens are given. */
  account: { userId: string; tenantId: string; environment: string };
  /** Tokens by Entra; an error that it answered with is thrown as it came. */
  grant: (request: { clientId: string; scope: string }) => Promise<Granted>;
  /** Whether a token is only given after the person was asked. */
  mustAsk: () => boolean;
  /** Asks the person; false where they would not. */
  askPerson: () => Promise<boolean>;
};

/** Nested app authentication as Outlook answers it: a text in, a text out. */
export function nestedAuth(around: Around): (message: string) => Promise<string> {
  let asked = false;

  async function answer({ method, tokenParams }: Request) {
    if (method === 'GetInitContext') return { initContext: initContext(around) };
    if (!tokenParams) throw refused('PERSISTENT_ERROR', 'The request names no scope.');
    if (method === 'GetTokenPopup') {
      if (!(await around.askPerson())) throw refused('USER_CANCEL', 'The person said no.');
      asked = true;
    } else if (around.mustAsk() && !asked) {
      throw {
        ...refused('USER_INTERACTION_REQUIRED', 'AADSTS65001: The person has not consented.'),
        code: 'interaction_required',
      };
    }
    return around.grant(tokenParams);
  }

  return async (message) => {
    const request: Request = JSON.parse(message);
    const envelope = { messageType: 'NestedAppAuthResponse', requestId: request.requestId };
    return answer(request).then(
      (content) => JSON.stringify({ ...envelope, success: true, ...content }),
      (error) => JSON.stringify({ ...envelope, success: false, error: toRefusal(error) }),
    );
  };
}

function initContext({ account }: Around) {
  const { userId, tenantId, environment } = account;
  return {
    sdkName: 'OutlookOnTheWeb',
    sdkVersion: '1.0.0',
    capabilities: { queryAccount: false },
    accountContext: { homeAccountId: `${userId}.${tenantId}`, environment, tenantId },
  };
}

const refused = (status: string, description: string): Refused => ({ status, description });

function toRefusal(error: unknown): Refused {
  if (typeof (error as Refused)?.status === 'string') return error as Refused;
  return refused('PERSISTENT_ERROR', error instanceof Error ? error.message : 'Unknown error');
}
