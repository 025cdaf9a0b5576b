import type { FormSession } from "../formSession";
import { AttributeApi } from "./attributeApi";
import { collectionOf } from "./collection";
import type { Collection } from "./collection";
import { ControlApi } from "./controlApi";
import { createFormData } from "./formData";
import type { FormData } from "./formData";
import { createFormUi } from "./formUi";
import type { FormUi } from "./formUi";

/** The form as scripts see it: https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/formcontext */
export interface FormContext {
  data: FormData;
  ui: FormUi;
  getAttribute: Collection<AttributeApi>["get"];
  getControl: Collection<ControlApi>["get"];
}

/** Makes the script's view of an open form. The same column or control always gives the same object. */
export function createFormContext(session: FormSession): FormContext {
  const attributes = cached((name: string) => {
    const attribute = session.model.attributes.get(name);
    return attribute === undefined ? undefined : new AttributeApi(session, attribute, () => context);
  });
  const controls = cached((name: string) => {
    const control = session.model.controls.get(name);
    return control === undefined ? undefined : new ControlApi(session, control, () => context);
  });
  const allAttributes = collectionOf(
    () => [...session.model.attributes.keys()].flatMap((name) => attributes(name) ?? []),
    (attribute) => attribute.getName(),
  );
  const allControls = collectionOf(
    () => [...session.model.controls.keys()].flatMap((name) => controls(name) ?? []),
    (control) => control.getName(),
  );
  const context: FormContext = {
    data: createFormData(session, allAttributes),
    ui: createFormUi(session, allControls, () => context),
    getAttribute: allAttributes.get,
    getControl: allControls.get,
  };
  return context;
}

function cached<T>(make: (name: string) => T | undefined): (name: string) => T | undefined {
  const made = new Map<string, T>();
  return (name) => {
    const item = made.get(name) ?? make(name);
    if (item !== undefined) {
      made.set(name, item);
    }
    return item;
  };
}
