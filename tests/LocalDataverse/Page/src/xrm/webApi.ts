import type { AppServices } from "../appServices";
import { bareId } from "../metadata/guid";
import type { Row, RowPage, WebApi } from "../data/webApi";
import { WebApiError, messageOf } from "../data/webApiError";
import { executeRequest } from "./executeRequest";
import type { WebApiRequest } from "./executeRequest";

/** What `createRecord` and the others give. */
export interface RecordReference {
  entityType: string;
  id: string;
}

/** What `retrieveMultipleRecords` gives. */
export interface RecordPage {
  entities: Row[];
  nextLink?: string;
  fetchXmlPagingCookie?: string;
}

/** `Xrm.WebApi` and a control's `context.webAPI`: https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/xrm-webapi */
export interface XrmWebApi {
  retrieveRecord(table: string, id: string, options?: string): Promise<Row>;
  retrieveMultipleRecords(table: string, options?: string, maxPageSize?: number): Promise<RecordPage>;
  createRecord(table: string, data: Row): Promise<RecordReference>;
  updateRecord(table: string, id: string, data: Row): Promise<RecordReference>;
  deleteRecord(table: string, id: string): Promise<RecordReference>;
  execute(request: object): Promise<Response>;
  executeMultiple(requests: object[]): Promise<Response[]>;
  isAvailableOffline(table: string): boolean;
}

/** Makes `Xrm.WebApi`; every rejection is `{ errorCode, message, code }`. */
export function createXrmWebApi({ api, metadata }: AppServices): XrmWebApi {
  const execute = (request: object): Promise<Response> => refusing(executeRequest(api, request as WebApiRequest));
  return {
    retrieveRecord: (table, id, options) => refusing(api.retrieve(table, id, options)),
    retrieveMultipleRecords: (table, options, maxPageSize) => refusing(retrievePage(api, table, options ?? "", maxPageSize)),
    createRecord: (table, data) => refusing(api.create(table, data).then((id) => ({ entityType: table, id }))),
    updateRecord: (table, id, data) => refusing(api.update(table, id, data).then(() => ({ entityType: table, id: bareId(id) }))),
    deleteRecord: (table, id) => refusing(api.delete(table, id).then(() => ({ entityType: table, id: bareId(id) }))),
    execute,
    executeMultiple: (requests) => Promise.all(requests.map(execute)),
    isAvailableOffline: (table) => metadata.findTable(table) === undefined,
  };
}

async function retrievePage(api: WebApi, table: string, options: string, maxPageSize?: number): Promise<RecordPage> {
  const page: RowPage = await api.retrievePage(table, encodeFetchXml(options), maxPageSize);
  return { entities: page.rows, nextLink: page.nextLink, fetchXmlPagingCookie: page.pagingCookie };
}

// Scripts give FetchXml as it is, `?fetchXml=<fetch ...>`: it is encoded here, as the real client does.
function encodeFetchXml(options: string): string {
  const match = /^\?fetchXml=(\s*<.*)$/is.exec(options);
  return match?.[1] === undefined ? options : `?fetchXml=${encodeURIComponent(match[1])}`;
}

/** Rejects as the Client API does: an error with `errorCode`, `code` and `title`. */
async function refusing<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const code = error instanceof WebApiError ? error.code : "";
    const details = { errorCode: Number(code) || 0, code, title: "" };
    throw Object.assign(new Error(messageOf(error)), details);
  }
}
