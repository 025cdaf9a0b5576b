import type { ColumnValue } from "../data/rowValues";
import type { SignedInUser } from "../metadata/types";
import type { FormParameters } from "../routing/pageInput";
import { defaultValue } from "./defaultValues";
import type { FormAttribute } from "./formAttribute";
import type { FormModel } from "./formModel";

/** Fills the form of a new row: what the server would set by itself, then what the form's parameters say. */
export function setNewRowValues(model: FormModel, user: SignedInUser, parameters: FormParameters): void {
  Object.keys(parameters).forEach((name) => model.attributeFor(name));
  for (const attribute of model.attributes.values()) {
    attribute.reset(emptyValue(attribute, user));
    attribute.value = defaultValue(attribute, parameters) ?? attribute.value;
  }
}

// A new row belongs to whoever makes it, choices start at their default, and a yes/no column has no third value.
function emptyValue({ name, kind, column }: FormAttribute, user: SignedInUser): ColumnValue {
  if (name === "ownerid") {
    return [{ id: user.systemUserId, name: user.name, entityType: "systemuser" }];
  }
  if (kind === "yesNo") {
    return column.defaultOption === 1;
  }
  return kind === "choice" ? (column.defaultOption ?? null) : null;
}
