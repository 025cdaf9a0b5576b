import type { CustomApi } from "@telephony/contracts";

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

/** Calls a custom API: its description and parameters in, response properties out. */
export type CallApi = <TRequest, TResponse>(api: CustomApi<TRequest, TResponse>, request: TRequest) => Promise<TResponse>;

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

/**
 * Custom APIs over the Web API with the page's own sign-in. A control's context.webAPI has no typed call for custom APIs.
 * https://learn.microsoft.com/power-apps/developer/data-platform/webapi/use-web-api-actions
 * @param clientUrl Address of the organization, without a slash at the end.
 */
export function webApi(clientUrl: string): CallApi {
  return async <TRequest, TResponse>(api: CustomApi<TRequest, TResponse>, request: TRequest): Promise<TResponse> => {
    let response: Response;
    try {
      response = await fetch(`${clientUrl}/api/data/v9.2/${api.operationName}`, {
        method: "POST",
        credentials: "same-origin",
        headers: {
          Accept: "application/json",
          "Content-Type": "application/json; charset=utf-8",
          "OData-MaxVersion": "4.0",
          "OData-Version": "4.0",
        },
        body: JSON.stringify(request),
      });
    } catch {
      throw new DataverseError("Dataverse does not answer.", 0);
    }
    if (!response.ok) {
      throw new DataverseError((await refusalText(response)) || `Dataverse answered ${response.status}.`, response.status);
    }
    return (await response.json()) as TResponse;
  };
}
