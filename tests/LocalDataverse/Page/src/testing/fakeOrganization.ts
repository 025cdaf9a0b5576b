import type { Row } from "../data/webApi";

/** A request that the shell sent. */
export interface SentRequest {
  method: string;
  /** Path and query below the Web API's root, decoded. */
  path: string;
  body: Row | undefined;
}

/** Answers Web API requests over HTTP's own types, from rows kept by set name and id. */
export class FakeOrganization {
  readonly sent: SentRequest[] = [];
  private readonly rows = new Map<string, Row>();
  private refusal: { status: number; code: string; message: string } | undefined;
  private created = 0;

  /** Puts a row; `set(id)` is its address. */
  put(address: string, row: Row): this {
    this.rows.set(address, row);
    return this;
  }

  /** The next change is answered with this error. */
  refuse(message: string, status = 400, code = "0x80040265"): void {
    this.refusal = { status, code, message };
  }

  /** Requests with a method other than GET. */
  get changes(): SentRequest[] {
    return this.sent.filter(({ method }) => method !== "GET");
  }

  readonly fetch: typeof fetch = (input, init) => {
    const path = decodeURIComponent(urlOf(input).replace("/api/data/v9.2/", ""));
    const body = typeof init?.body === "string" ? (JSON.parse(init.body) as Row) : undefined;
    const request = { method: init?.method ?? "GET", path, body };
    this.sent.push(request);
    return Promise.resolve(this.answer(request));
  };

  private answer({ method, path }: SentRequest): Response {
    if (method !== "GET" && this.refusal !== undefined) {
      const { status, code, message } = this.refusal;
      this.refusal = undefined;
      return json({ error: { code, message } }, status);
    }
    if (method === "POST") {
      const id = `99999999-0000-0000-0000-00000000000${++this.created}`;
      this.put(`${path}(${id})`, {});
      return new Response(null, { status: 204, headers: { "OData-EntityId": `http://localhost/api/data/v9.2/${path}(${id})` } });
    }
    if (method !== "GET") {
      return new Response(null, { status: 204 });
    }
    const address = path.split("?")[0] ?? "";
    const row = this.rows.get(address);
    if (address.includes("(")) {
      return row === undefined ? json({ error: { code: "0x80040217", message: `${address} does not exist.` } }, 404) : json(row);
    }
    return json({ value: [...this.rows].filter(([key]) => key.startsWith(`${address}(`)).map(([, value]) => value) });
  }
}

function urlOf(input: RequestInfo | URL): string {
  return typeof input === "string" ? input : input instanceof URL ? input.href : input.url;
}

function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json" } });
}
