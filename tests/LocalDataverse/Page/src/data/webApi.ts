import type { AppMetadata } from "../metadata/metadata";
import { bareId } from "../metadata/guid";
import { readError } from "./webApiError";

/** A row as the Web API writes it, annotations included. */
export type Row = Record<string, unknown>;

/** One page of rows. */
export interface RowPage {
  rows: Row[];
  moreRows: boolean;
  /** To be sent with the query for the next page. */
  pagingCookie?: string;
  nextLink?: string;
  totalCount?: number;
}

/** Where the Web API is; the browser's cookie says who asks. */
export const webApiPath = "/api/data/v9.2/";

const annotations = { Prefer: 'odata.include-annotations="*"' };
const bodyHeaders = { "Content-Type": "application/json; charset=utf-8" };

/** Typed access to the organization's Web API: https://learn.microsoft.com/power-apps/developer/data-platform/webapi/overview */
export class WebApi {
  constructor(
    private readonly metadata: AppMetadata,
    private readonly send: typeof fetch = (input, init) => fetch(input, init),
  ) {}

  async retrieve(table: string, id: string, options = ""): Promise<Row> {
    const response = await this.request("GET", `${this.recordPath(table, id)}${options}`, undefined, annotations);
    return (await response.json()) as Row;
  }

  async retrievePage(table: string, options: string, maxPageSize?: number): Promise<RowPage> {
    const prefer = maxPageSize === undefined ? annotations.Prefer : `${annotations.Prefer},odata.maxpagesize=${maxPageSize}`;
    const path = /^(https?:)?\//.test(options) ? options : `${this.setName(table)}${options}`;
    const response = await this.request("GET", path, undefined, { Prefer: prefer });
    return toPage((await response.json()) as Row);
  }

  fetch(table: string, fetchXml: string): Promise<RowPage> {
    return this.retrievePage(table, `?fetchXml=${encodeURIComponent(fetchXml)}`);
  }

  /** Creates a row and gives its id. */
  async create(table: string, row: Row): Promise<string> {
    const response = await this.request("POST", this.setName(table), row);
    const address = response.headers.get("OData-EntityId") ?? "";
    return bareId(/\(([^)]+)\)\s*$/.exec(address)?.[1] ?? "");
  }

  async update(table: string, id: string, changes: Row): Promise<void> {
    await this.request("PATCH", this.recordPath(table, id), changes, { "If-Match": "*" });
  }

  async delete(table: string, id: string): Promise<void> {
    await this.request("DELETE", this.recordPath(table, id));
  }

  /** Sends any request below the Web API's path; answers outside 2xx become a WebApiError. */
  async request(method: string, path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    const response = await this.send(path.startsWith("/") || path.startsWith("http") ? path : webApiPath + path, {
      method,
      credentials: "same-origin",
      headers: {
        Accept: "application/json",
        "OData-MaxVersion": "4.0",
        "OData-Version": "4.0",
        ...(body === undefined ? {} : bodyHeaders),
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    if (!response.ok) {
      throw await readError(response);
    }
    return response;
  }

  setName(table: string): string {
    return this.metadata.table(table).setName;
  }

  recordPath(table: string, id: string): string {
    return `${this.setName(table)}(${bareId(id)})`;
  }
}

function toPage(body: Row): RowPage {
  const cookie = body["@Microsoft.Dynamics.CRM.fetchxmlpagingcookie"];
  const nextLink = body["@odata.nextLink"];
  const count = body["@odata.count"] ?? body["@Microsoft.Dynamics.CRM.totalrecordcount"];
  return {
    rows: body.value as Row[],
    moreRows: body["@Microsoft.Dynamics.CRM.morerecords"] === true || nextLink !== undefined,
    pagingCookie: typeof cookie === "string" ? decodePagingCookie(cookie) : undefined,
    nextLink: typeof nextLink === "string" ? nextLink : undefined,
    totalCount: typeof count === "number" && count >= 0 ? count : undefined,
  };
}

/**
 * The annotation holds `<cookie pagenumber=".." pagingcookie="ENCODED TWICE" />`; the query wants the inner text.
 * https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/page-results
 */
function decodePagingCookie(annotation: string): string | undefined {
  const inner = /pagingcookie="([^"]*)"/.exec(annotation)?.[1];
  return inner === undefined ? undefined : decodeURIComponent(decodeURIComponent(inner));
}
