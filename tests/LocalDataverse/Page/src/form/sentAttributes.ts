import type { FormAttribute } from "./formAttribute";
import type { FormModel } from "./formModel";

/**
 * The attributes whose values a save sends. The parties of an activity are one list in the Web API: when one side changed,
 * all sides are sent.
 */
export function sentAttributes(model: FormModel): FormAttribute[] {
  const all = [...model.attributes.values()];
  const sent = all.filter(({ submitMode, isDirty }) => submitMode === "always" || (submitMode === "dirty" && isDirty));
  const hasParties = sent.some(({ kind }) => kind === "partyList");
  return all.filter((attribute) => sent.includes(attribute) || (hasParties && attribute.kind === "partyList"));
}
