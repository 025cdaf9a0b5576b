import { textOf } from "../data/rowValues";
import { bareId } from "../metadata/guid";
import type { WebApi } from "../data/webApi";

/** A request for `Xrm.WebApi.execute`: its parameters as members, and what it is in getMetadata. */
export interface WebApiRequest {
  getMetadata(): RequestMetadata;
  [parameter: string]: unknown;
}

interface RequestMetadata {
  /** Null for unbound, `entity` for a row's own operation. */
  boundParameter?: string | null;
  parameterTypes: Readonly<Record<string, { typeName: string; structuralProperty: number }>>;
  /** 0 action, 1 function, 2 create, retrieve, update or delete. */
  operationType?: number;
  operationName?: string;
}

const entityTypeProperty = 5;

/** Sends an action or function. https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/xrm-webapi/online/execute */
export async function executeRequest(api: WebApi, request: WebApiRequest): Promise<Response> {
  const metadata = request.getMetadata();
  const operation = metadata.operationName;
  if (operation === undefined || metadata.operationType === 2) {
    throw new Error("This host executes actions and functions; use createRecord and its like for rows.");
  }
  const bound = metadata.boundParameter ?? undefined;
  const path = bound === undefined ? operation : `${boundPath(api, request[bound])}/Microsoft.Dynamics.CRM.${operation}`;
  const names = Object.keys(metadata.parameterTypes).filter((name) => name !== bound && request[name] !== undefined);
  if (metadata.operationType === 1) {
    return api.request("GET", path + functionArguments(names, request, metadata));
  }
  return api.request("POST", path, Object.fromEntries(names.map((name) => [name, request[name]])));
}

function boundPath(api: WebApi, target: unknown): string {
  const reference = target as { entityType: string; id: string };
  return api.recordPath(reference.entityType, reference.id);
}

function functionArguments(names: string[], request: WebApiRequest, metadata: RequestMetadata): string {
  const aliases = names.map((name, index) => `${name}=@p${index + 1}`).join(",");
  const values = names.map((name, index) => `@p${index + 1}=${encodeURIComponent(literal(request[name], metadata, name))}`).join("&");
  return names.length === 0 ? "()" : `(${aliases})?${values}`;
}

function literal(value: unknown, metadata: RequestMetadata, name: string): string {
  const type = metadata.parameterTypes[name];
  if (type?.structuralProperty === entityTypeProperty) {
    const reference = value as { entityType: string; id: string };
    return JSON.stringify({ "@odata.id": `${reference.entityType}(${bareId(reference.id)})` });
  }
  if (type?.typeName === "Edm.String") {
    return `'${textOf(value).replace(/'/g, "''")}'`;
  }
  return typeof value === "object" ? JSON.stringify(value) : textOf(value);
}
