import type { PopDecision } from "@telephony/contracts";
import type { OpenForm } from "../page/appPage";

const number = /^[+\d][\d\s()/.-]*$/;

/** The column that a new record has the caller's number in, and the number; null where it has none. */
function numberOf(decision: PopDecision): [column: string, number: string] | null {
  return Object.entries(decision.defaults).find(([, value]) => number.test(value)) ?? null;
}

/** True of a form that has the caller's number where the decision to make a new record puts it. */
export function hasNumberOf(form: OpenForm, decision: PopDecision): boolean {
  const own = numberOf(decision);
  return form.table === decision.table && (own === null || form.valueOf(own[0]) === own[1]);
}

/** True when the form in front shows what a decision opens: its record, or the new one that is not saved yet. */
export function isFormOf(form: OpenForm | null, decision: PopDecision): form is OpenForm {
  if (form === null) {
    return false;
  }
  return decision.kind === "new"
    ? form.recordId === "" && hasNumberOf(form, decision)
    : decision.kind === "form" && form.table === decision.table && form.recordId === decision.recordId.toLowerCase();
}

/** True of the form of a new record in which nothing stands but what the pop has filled in: no work goes with it. */
export function isUntouched(form: OpenForm, decision: PopDecision): boolean {
  return (
    decision.kind === "new" &&
    form.recordId === "" &&
    form.table === decision.table &&
    Object.entries(form.changes()).every(([column, value]) => decision.defaults[column] === value)
  );
}
