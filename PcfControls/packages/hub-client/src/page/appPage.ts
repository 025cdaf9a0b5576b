import { watchTyping } from "./typing";

/** The form in the app's main area. */
export interface OpenForm {
  table: string;
  /** "" while the record is not saved for the first time. */
  recordId: string;
  isDirty: boolean;
  /** What stands in the form's columns, those without a text left out. */
  texts(): string[];
  /** Texts of the columns that are changed and not saved, by name. */
  changes(): Record<string, string>;
  /** Lets the form be left without its changes: nobody asks. */
  dropChanges(): void;
  /** Calls back whenever the record has been saved, with its id. */
  onSaved(saved: (recordId: string) => void): void;
  /** Leaves the form. */
  close(): void;
}

/** The app's page as far as pops have to know it. */
export interface AppPage {
  /** Null where no form is in front, or where it is not known. */
  formInFront(): OpenForm | null;
  /** True while somebody types, anywhere on the page. */
  isTyping(): boolean;
}

/** The part of a column of a form: https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/attributes */
interface Attribute {
  getName(): string;
  getValue(): unknown;
  getIsDirty(): boolean;
  setSubmitMode(mode: "never"): void;
}

interface Entity {
  getEntityName(): string;
  getId(): string;
  getIsDirty(): boolean;
  attributes: { forEach(each: (attribute: Attribute) => void): void };
  addOnPostSave?: (saved: () => void) => void;
}

interface Form {
  data?: { entity?: Entity | null } | null;
  ui?: { close(): void };
}

/** What is read of a window. */
export type AppWindow = Pick<Window, "document" | "location"> & { Xrm?: { Page?: Form } };

const bareId = (id: string | null | undefined): string => (id ?? "").replace(/[{}]/g, "").toLowerCase();

function attributesOf(entity: Entity): Attribute[] {
  const all: Attribute[] = [];
  entity.attributes.forEach((attribute) => all.push(attribute));
  return all;
}

const changed = (entity: Entity): Attribute[] => attributesOf(entity).filter((attribute) => attribute.getIsDirty());

/**
 * The form that `Xrm.Page` is about, if it is the one whose address the browser shows: with forms in side panes, as ours, it may be another.
 * It is the one way from a pane to the main form. (Xrm.Page is deprecated for form scripts, which get their form handed over; it stays for pages
 * that have none: https://learn.microsoft.com/power-platform/important-changes-coming#some-client-apis-are-deprecated.)
 */
function entityInFront(page: AppWindow): Entity | null {
  const entity = page.Xrm?.Page?.data?.entity ?? null;
  const query = new URLSearchParams(page.location.search);
  if (entity === null || query.get("pagetype") !== "entityrecord" || query.get("etn")?.toLowerCase() !== entity.getEntityName()) {
    return null;
  }
  const [shown, own] = [bareId(query.get("id")), bareId(entity.getId())];
  // The address gets the id of a new record a moment after the form has.
  return shown === "" || shown === own ? entity : null;
}

function openForm(page: AppWindow, entity: Entity): OpenForm {
  return {
    table: entity.getEntityName(),
    recordId: bareId(entity.getId()),
    isDirty: entity.getIsDirty(),
    texts: () =>
      attributesOf(entity)
        .map((attribute) => textOf(attribute.getValue()))
        .filter((text) => text !== ""),
    changes: () => Object.fromEntries(changed(entity).map((attribute) => [attribute.getName(), textOf(attribute.getValue())])),
    dropChanges: () => changed(entity).forEach((attribute) => attribute.setSubmitMode("never")),
    onSaved: (saved) => entity.addOnPostSave?.(() => saved(bareId(entity.getId()))),
    close: () => page.Xrm?.Page?.ui?.close(),
  };
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) {
    return "";
  }
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : JSON.stringify(value);
}

/** A look at the page that never fails: what a host does not tell is not known. */
function guarded<T>(look: () => T, unknown: T): T {
  try {
    return look();
  } catch {
    return unknown;
  }
}

/** The page of a window. @param page The window that the app is in. */
export function appPage(page: AppWindow): AppPage {
  const isTyping = watchTyping(page.document);
  return {
    formInFront: () =>
      guarded(() => {
        const entity = entityInFront(page);
        return entity === null ? null : openForm(page, entity);
      }, null),
    isTyping: () => guarded(isTyping, false),
  };
}
