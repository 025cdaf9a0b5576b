import type { CustomApi } from "@telephony/contracts";
import { sayWhy } from "../errors/reasons";

/** Dataverse said no, or did not answer. The message is a sentence for the agent. */
export class DataverseError extends Error {
  /** @param status The HTTP status; 0 when there was no answer at all. */
  public constructor(
    message: string,
    public readonly status: number,
  ) {
    super(message);
    this.name = "DataverseError";
  }

  /** True when Dataverse understood and refused, so that trying again changes nothing. */
  public get isRefusal(): boolean {
    return this.status >= 400 && this.status < 500 && this.status !== 408 && this.status !== 429;
  }
}

/**
 * Calls a custom API: its description and parameters in, response properties out. With keepalive the request outlives the page that sends it; its text
 * may then be 64 KB long at most.
 */
export type CallApi = <TRequest, TResponse>(
  api: CustomApi<TRequest, TResponse>,
  request: TRequest,
  options?: Pick<RequestInit, "keepalive">,
) => Promise<TResponse>;

/** Dataverse's answer to a failed request: {"error":{"code":"0x80040265","message":"…"}}. */
interface ODataError {
  error?: { message?: string };
}

async function refusalText(response: Response): Promise<string> {
  try {
    const body = (await response.json()) as ODataError;
    return body.error?.message ?? response.statusText;
  } catch {
    return response.statusText;
  }
}

/** Reads rows: the set and its query in (`cts_dialercalls?$select=…`), the rows out. */
export type ReadRows = (query: string) => Promise<Record<string, unknown>[]>;

const headers = { Accept: "application/json", "OData-MaxVersion": "4.0", "OData-Version": "4.0" };

/** One request with the page's own sign-in. @throws DataverseError */
async function send(url: string, request: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, { credentials: "same-origin", ...request });
  } catch {
    throw new DataverseError(sayWhy("Reason_DataverseSilent"), 0);
  }
  if (!response.ok) {
    throw new DataverseError((await refusalText(response)) || sayWhy("Reason_DataverseStatus", response.status), response.status);
  }
  return response;
}

/** What is answered; an action without response properties answers 204 and no text. */
async function ask<T>(url: string, request: RequestInit): Promise<T> {
  const response = await send(url, request);
  return (response.status === 204 ? {} : await response.json()) as T;
}

/**
 * Custom APIs over the Web API. A control's context.webAPI has no typed call for custom APIs.
 * https://learn.microsoft.com/power-apps/developer/data-platform/webapi/use-web-api-actions
 * @param clientUrl Address of the organization, without a slash at the end.
 */
export function webApi(clientUrl: string): CallApi {
  return (api, request, options) =>
    ask(`${clientUrl}/api/data/v9.2/${api.operationName}`, {
      ...options,
      method: "POST",
      headers: { ...headers, "Content-Type": "application/json; charset=utf-8" },
      body: JSON.stringify(request),
    });
}

/**
 * Asks whose requests Dataverse takes this browser's for: a systemuser id. Rejects with status 401 where nobody is signed in.
 * https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/whoami
 * @param clientUrl Address of the organization, without a slash at the end.
 */
export function webApiWhoAmI(clientUrl: string): () => Promise<string> {
  return async () => (await ask<{ UserId: string }>(`${clientUrl}/api/data/v9.2/WhoAmI`, { headers })).UserId;
}

/**
 * Rows over the Web API.
 * https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query/overview
 * @param clientUrl Address of the organization, without a slash at the end.
 */
export function webApiRows(clientUrl: string): ReadRows {
  return async (query) => {
    const { value } = await ask<{ value: Record<string, unknown>[] }>(`${clientUrl}/api/data/v9.2/${query}`, { headers });
    return value;
  };
}
