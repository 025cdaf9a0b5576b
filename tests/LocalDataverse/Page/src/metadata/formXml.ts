import { baseLanguage } from "./languages";
import { bareId } from "./guid";
import { parseControlPlacements } from "./controlPlacement";
import type { CellDefinition, ControlDefinition, FormDefinition, FormHandler, SectionDefinition, TabDefinition } from "./formDefinition";
import type { ControlPlacement } from "./formDefinition";
import type { FormDescription } from "./types";
import { attributeOf, childAt, childElements, flagOf, parseXml } from "./xml";

/**
 * Reads a form's FormXml: the `form` element itself or a file with `forms/systemform/form`. Labels are in the language with that locale ID, else in the
 * organization's.
 * Format: https://learn.microsoft.com/power-apps/developer/model-driven-apps/form-xml-schema
 */
export function parseForm(description: FormDescription, language = baseLanguage.id): FormDefinition {
  const root = parseXml(description.formXml, `form "${description.name}"`);
  keepLabels(root, language);
  const form = root.localName === "form" ? root : (root.getElementsByTagName("form").item(0) ?? undefined);
  const placements = parseControlPlacements(form);
  return {
    id: bareId(description.id),
    name: description.name,
    tabs: childElements(childAt(form, "tabs"), "tab").map((tab) => parseTab(tab, placements)),
    header: parseCells(childAt(form, "header"), placements)
      .flat()
      .filter((cell) => cell.control !== undefined),
    libraries: childElements(childAt(form, "formLibraries"), "Library").flatMap((library) => attributeOf(library, "name") ?? []),
    handlers: parseHandlers(form),
  };
}

function parseTab(tab: Element, placements: ReadonlyMap<string, ControlPlacement>): TabDefinition {
  return {
    id: bareId(attributeOf(tab, "id") ?? ""),
    name: attributeOf(tab, "name") ?? "",
    label: labelOf(tab),
    visible: flagOf(tab, "visible", true),
    columns: childElements(childAt(tab, "columns"), "column").map((column) => ({
      width: attributeOf(column, "width") ?? "100%",
      sections: childElements(childAt(column, "sections"), "section").map((section) => parseSection(section, placements)),
    })),
  };
}

function parseSection(section: Element, placements: ReadonlyMap<string, ControlPlacement>): SectionDefinition {
  return {
    id: bareId(attributeOf(section, "id") ?? ""),
    name: attributeOf(section, "name") ?? "",
    label: labelOf(section),
    showLabel: flagOf(section, "showlabel", true),
    visible: flagOf(section, "visible", true),
    // One digit for each column of cells: "1", "11", "111".
    columnCount: Math.max(1, (attributeOf(section, "columns") ?? "1").length),
    rows: parseCells(section, placements),
  };
}

function parseCells(owner: Element | undefined, placements: ReadonlyMap<string, ControlPlacement>): CellDefinition[][] {
  return childElements(childAt(owner, "rows"), "row").map((row) =>
    childElements(row, "cell").map((cell) => ({
      id: bareId(attributeOf(cell, "id") ?? ""),
      label: labelOf(cell),
      showLabel: flagOf(cell, "showlabel", true),
      visible: flagOf(cell, "visible", true),
      colSpan: Number(attributeOf(cell, "colspan") ?? 1),
      rowSpan: Number(attributeOf(cell, "rowspan") ?? 1),
      control: parseControl(childAt(cell, "control"), placements),
    })),
  );
}

function parseControl(control: Element | undefined, placements: ReadonlyMap<string, ControlPlacement>): ControlDefinition | undefined {
  if (control === undefined) {
    return undefined;
  }
  const column = attributeOf(control, "datafieldname");
  const uniqueId = bareId(attributeOf(control, "uniqueid") ?? "");
  const parameters = Array.from(childAt(control, "parameters")?.children ?? []);
  return {
    name: attributeOf(control, "id") ?? column ?? uniqueId,
    classId: bareId(attributeOf(control, "classid") ?? "").toUpperCase(),
    column,
    disabled: flagOf(control, "disabled", false),
    parameters: Object.fromEntries(parameters.map((parameter) => [parameter.localName, parameter.textContent ?? ""])),
    placement: placements.get(uniqueId),
  };
}

function parseHandlers(form: Element | undefined): FormHandler[] {
  return childElements(childAt(form, "events"), "event").flatMap((event) =>
    ["Handlers", "InternalHandlers"]
      .flatMap((group) => childElements(childAt(event, group), "Handler"))
      .filter((handler) => flagOf(handler, "enabled", true))
      .map((handler) => ({
        event: (attributeOf(event, "name") ?? "").toLowerCase(),
        attribute: attributeOf(event, "attribute"),
        functionName: attributeOf(handler, "functionName") ?? "",
        libraryName: attributeOf(handler, "libraryName") ?? "",
        parameters: attributeOf(handler, "parameters") ?? "",
        passExecutionContext: flagOf(handler, "passExecutionContext", false),
      })),
  );
}

/** Of each text of a form leaves the one label that a person reads. */
function keepLabels(root: Element, language: number): void {
  for (const texts of Array.from(root.getElementsByTagName("labels"))) {
    const labels = childElements(texts, "label");
    const inLanguage = (id: number): Element | undefined => labels.find((label) => attributeOf(label, "languagecode") === String(id));
    const kept = inLanguage(language) ?? inLanguage(baseLanguage.id) ?? labels[0];
    labels.filter((label) => label !== kept).forEach((label) => label.remove());
  }
}

function labelOf(element: Element): string {
  return attributeOf(childAt(childAt(element, "labels"), "label"), "description") ?? "";
}
