import type { ControlParameter, ControlPlacement } from "./formDefinition";
import { bareId } from "./guid";
import { attributeOf, childAt, childElements, flagOf } from "./xml";

const webFormFactor = "2";

/** Reads `controlDescriptions`: which PCF control stands in for which control on the web, by the control's unique id. */
export function parseControlPlacements(form: Element | undefined): ReadonlyMap<string, ControlPlacement> {
  const descriptions = childElements(childAt(form, "controlDescriptions"), "controlDescription");
  return new Map(
    descriptions.flatMap((description) => {
      const custom = childElements(description, "customControl").find(
        (control) => attributeOf(control, "formFactor") === webFormFactor && attributeOf(control, "name") !== undefined,
      );
      const target = attributeOf(description, "forControl");
      return custom === undefined || target === undefined ? [] : [[bareId(target), parsePlacement(custom)] as const];
    }),
  );
}

function parsePlacement(custom: Element): ControlPlacement {
  const parameters = Array.from(childAt(custom, "parameters")?.children ?? []);
  return {
    controlName: attributeOf(custom, "name") ?? "",
    parameters: Object.fromEntries(parameters.map((parameter) => [parameter.localName, parseParameter(parameter)])),
  };
}

function parseParameter(parameter: Element): ControlParameter {
  const text = (parameter.textContent ?? "").trim();
  return flagOf(parameter, "static", false)
    ? { value: text, type: attributeOf(parameter, "type") ?? "SingleLine.Text" }
    : { column: text.toLowerCase() };
}
