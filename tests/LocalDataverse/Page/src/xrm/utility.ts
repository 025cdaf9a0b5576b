import type { AppServices } from "../appServices";
import { collectionOf } from "../form/clientApi/collection";
import type { Collection } from "../form/clientApi/collection";
import { columnKind } from "../metadata/columnKind";
import { bracedId } from "../metadata/guid";
import type { ColumnMetadata, TableMetadata } from "../metadata/types";
import { webResourceAddress } from "../routing/pageInput";
import { baseLanguage, languageOf } from "../metadata/languages";

/** Who is signed in, for scripts. */
export interface UserSettings {
  userId: string;
  userName: string;
  roles: Collection<{ id: string; name: string }>;
  securityRoles: string[];
  languageId: number;
  isRTL: boolean;
  getTimeZoneOffsetMinutes: () => number;
}

/** `Xrm.Utility.getGlobalContext()`. */
export interface GlobalContext {
  userSettings: UserSettings;
  organizationSettings: { uniqueName: string; organizationId: string; languageId: number };
  client: { getClient: () => string; getClientState: () => string; getFormFactor: () => number; isOffline: () => boolean };
  getClientUrl: () => string;
  getCurrentAppUrl: () => string;
  getCurrentAppName: () => Promise<string>;
  getCurrentAppProperties: () => Promise<{ appId: string; displayName: string; uniqueName: string; url: string }>;
  getQueryStringParameters: () => Record<string, string>;
  getVersion: () => string;
  getWebResourceUrl: (name: string) => string;
  isOnPremises: () => boolean;
}

/** `Xrm.Utility`: https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/xrm-utility */
export interface XrmUtility {
  getGlobalContext: () => GlobalContext;
  getPageContext: () => { input: object };
  getResourceString: (webResource: string, key: string) => string | null;
  getEntityMetadata: (table: string, attributes?: string[]) => Promise<Record<string, unknown>>;
  showProgressIndicator: (message: string) => void;
  closeProgressIndicator: () => void;
}

const unknownId = "00000000-0000-0000-0000-000000000000";

/** Makes `Xrm.Utility`. */
export function createXrmUtility(app: AppServices, page: Window): XrmUtility {
  const context = createGlobalContext(app, page);
  return {
    getGlobalContext: () => context,
    getPageContext: () => ({ input: { ...app.router.current.page } }),
    getResourceString: (webResource, key) => app.strings.get(webResource, key),
    getEntityMetadata: (table, attributes) => Promise.resolve().then(() => describeTable(app.metadata.table(table), attributes ?? [])),
    showProgressIndicator: (message) => app.dialogs.setProgress(message),
    closeProgressIndicator: () => app.dialogs.setProgress(undefined),
  };
}

function createGlobalContext(app: AppServices, page: Window): GlobalContext {
  const { user, metadata } = app;
  const { origin } = page.location;
  const { name } = metadata;
  const language = languageOf(user.languageId);
  const roles = user.roles ?? [];
  return {
    userSettings: {
      userId: bracedId(user.systemUserId),
      userName: user.name,
      roles: collectionOf(
        () => roles,
        (role) => role.id,
      ),
      securityRoles: roles.map((role) => role.id),
      languageId: language.id,
      isRTL: language.isRtl,
      getTimeZoneOffsetMinutes: () => -new Date().getTimezoneOffset(),
    },
    organizationSettings: { uniqueName: "local", organizationId: unknownId, languageId: baseLanguage.id },
    client: { getClient: () => "Web", getClientState: () => "Online", getFormFactor: () => 1, isOffline: () => false },
    getClientUrl: () => origin,
    getCurrentAppUrl: () => `${origin}/main.aspx`,
    getCurrentAppName: () => Promise.resolve(name),
    getCurrentAppProperties: () => Promise.resolve({ appId: unknownId, displayName: name, uniqueName: name, url: `${origin}/main.aspx` }),
    getQueryStringParameters: () => Object.fromEntries(new URLSearchParams(page.location.search)),
    getVersion: () => "9.2.0.0",
    getWebResourceUrl: (resource) => origin + webResourceAddress(resource),
    isOnPremises: () => false,
  };
}

function describeTable(table: TableMetadata, attributes: string[]): Record<string, unknown> {
  const described = table.columns.filter((column) => attributes.includes(column.logicalName)).map(describeColumn);
  const collection = collectionOf(
    () => described,
    (attribute) => attribute.LogicalName as string,
  );
  return {
    LogicalName: table.logicalName,
    SchemaName: table.schemaName,
    EntitySetName: table.setName,
    DisplayName: table.displayName,
    DisplayCollectionName: table.collectionName,
    PrimaryIdAttribute: table.primaryId,
    PrimaryNameAttribute: table.primaryName,
    IsActivity: table.isActivity ?? false,
    Attributes: collection,
  };
}

function describeColumn(column: ColumnMetadata): Record<string, unknown> {
  const options = Object.fromEntries((column.options ?? []).map(({ value, label }) => [value, { value, text: label }]));
  return {
    LogicalName: column.logicalName,
    DisplayName: column.displayName,
    AttributeTypeName: columnKind(column),
    OptionSet: options,
    Targets: column.targets ?? [],
    attributeDescriptor: { LogicalName: column.logicalName, DisplayName: column.displayName, Targets: column.targets ?? [] },
  };
}
