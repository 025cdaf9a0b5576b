import type { PopDecision } from "@telephony/contracts";
import type { OpenForm } from "../page/appPage";

const number = /^[+\d][\d\s()/.-]*$/;

/** The caller's number as the decision to make a new record has it; "" for a caller without one. */
const numberOf = (decision: PopDecision): string => Object.values(decision.defaults).find((value) => number.test(value)) ?? "";

/** What of a number is the same in each notation: +49 (0)30 23, 0049 30 23, 030 23. */
const digitsOf = (text: string): string => text.replace(/\(0\)|\D/g, "").replace(/^0+/, "");

/** Numbers without their country's digits are compared by the last ones; fewer are of any number. */
const comparedDigits = 6;

/** True when one of the numbers in a text is the other, as far as that can be told without the countries' plans: Dataverse decides when it is saved. */
function isIn(text: string, other: string): boolean {
  return text.split(/[^\d\s()+/.-]/).some((piece) => {
    const [shorter = "", longer = ""] = [digitsOf(piece), digitsOf(other)].sort((one, two) => one.length - two.length);
    return shorter !== "" && (shorter === longer || (shorter.length >= comparedDigits && longer.endsWith(shorter)));
  });
}

/** True of a form that has the caller's number in one of its columns, whichever the agent has moved it to. */
export function hasNumberOf(form: OpenForm, decision: PopDecision): boolean {
  const own = numberOf(decision);
  return form.table === decision.table && (own === "" || form.texts().some((text) => isIn(text, own)));
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
