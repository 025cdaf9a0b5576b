/** Shapes of `GET /local/app`: everything the shell knows about tables, forms, views and controls. */
export interface AppDescription {
  /** The app's name; missing where the solution has no app. */
  name?: string | null;
  /** Addresses of scripts that the host adds to the page. */
  scripts?: string[];
  siteMap: SiteMap;
  tables: TableMetadata[];
  /** Modern commands that run scripts, in the order in which they stand. */
  commands?: CommandDescription[];
  controls: ControlAssets[];
  webResources: string[];
  /** Names of the web resources that are loaded along with one, by its name. */
  dependencies?: Readonly<Record<string, readonly string[]>>;
}

/** A button that a solution adds to the command bar: a row of the table appaction. */
export interface CommandDescription {
  name: string;
  label: string;
  /** The table on whose form or list it stands; "" for every one. */
  table: string;
  /** 0 form, 1 list. */
  location: number;
  /** The script web resource that has the function. */
  library: string;
  function: string;
  /** The function's parameters as JSON, such as `[{"type":5}]`. */
  parameters: string;
  /** Such as `$clientsvg:Phone`; "" for none. */
  icon: string;
}

export interface SiteMap {
  areas: SiteMapArea[];
}

export interface SiteMapArea {
  title: string;
  groups: SiteMapGroup[];
}

export interface SiteMapGroup {
  title: string;
  subareas: SiteMapSubArea[];
}

/** One entry of the left navigation: a table's list or an address (`$webresource:NAME` or a URL). */
export interface SiteMapSubArea {
  title: string;
  entity?: string | null;
  url?: string | null;
  icon?: string | null;
}

export interface TableMetadata {
  logicalName: string;
  schemaName: string;
  setName: string;
  displayName: string;
  collectionName: string;
  primaryId: string;
  primaryName: string;
  isActivity?: boolean;
  /** Whether it is somebody's own table and none that the platform brings. */
  isCustom?: boolean;
  /** The name of one of the shell's own icons. */
  icon?: string | null;
  columns: ColumnMetadata[];
  views: ViewDescription[];
  forms: FormDescription[];
}

export interface ColumnMetadata {
  logicalName: string;
  schemaName: string;
  /** The type word of the column's definition, for example `nvarchar`, `picklist` or `lookup`. */
  type: string;
  format?: string | null;
  displayName: string;
  /** The requirement word: `none`, `recommended`, `required` or `systemrequired`. */
  required?: string | boolean | null;
  options?: ColumnOption[] | null;
  /** The option that a new row starts with; 0 and 1 for yes/no. */
  defaultOption?: number | null;
  targets?: string[] | null;
  /** The single-valued navigation property, or one for each target of a polymorphic lookup. */
  navigationProperty?: string | Readonly<Record<string, string>> | null;
  maxLength?: number | null;
  minValue?: number | null;
  maxValue?: number | null;
  precision?: number | null;
  validForCreate?: boolean | null;
  validForUpdate?: boolean | null;
}

export interface ColumnOption {
  value: number;
  label: string;
  color?: string | null;
}

export interface ViewDescription {
  id: string;
  name: string;
  isDefault: boolean;
  /** 0 public, 1 advanced find, 2 associated, 4 quick find, 64 lookup. */
  queryType: number;
  fetchXml: string;
  layoutXml: string;
}

export interface FormDescription {
  id: string;
  name: string;
  /** `main`, `quick`, `quickCreate` or `card`. */
  type: string;
  formXml: string;
}

/** Where a PCF control's built files are; `resx` is the texts themselves or the address of a .resx file. */
export interface ControlAssets {
  name: string;
  bundleUrl: string;
  cssUrls?: string[] | null;
  resx?: Readonly<Record<string, string>> | string | null;
}

/** `GET /local/page`: what the page may say before anybody has signed in. */
export interface PageDescription {
  name?: string | null;
}

/** `GET /local/me`: who is signed in. */
export interface SignedInUser {
  systemUserId: string;
  name: string;
  /** What tells the person apart beside name and roles. */
  note?: string | null;
  roles?: { id: string; name: string }[] | null;
  /** The locale ID of the language that the person has chosen. */
  languageId?: number;
}

/** `GET /local/people`: who can be chosen on the sign-in page. */
export type SamplePerson = SignedInUser;
