/** An answer of the Web API that is an error: its message is the server's own sentence. */
export class WebApiError extends Error {
  constructor(
    message: string,
    /** The organization service's code, for example `0x80040217`. */
    readonly code: string,
    readonly status: number,
  ) {
    super(message);
    this.name = "WebApiError";
  }
}

interface ErrorBody {
  error?: { code?: string; message?: string };
  /** Of a problem report (RFC 9457), which endpoints beside the Web API answer with. */
  detail?: string;
}

/** Makes an error of a response that was not successful. */
export async function readError(response: Response): Promise<WebApiError> {
  const text = await response.text();
  const body = parseBody(text);
  const message =
    body?.error?.message ?? body?.detail ?? (text.length > 0 && text.length < 500 ? text : `The server answered ${response.status}.`);
  return new WebApiError(message, body?.error?.code ?? "", response.status);
}

function parseBody(text: string): ErrorBody | undefined {
  try {
    return JSON.parse(text) as ErrorBody;
  } catch {
    return undefined;
  }
}

/** The sentence to show for anything that was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
