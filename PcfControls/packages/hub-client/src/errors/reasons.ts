/** Keys of what is said here by itself when something fails, for the texts of whoever shows it. */
export const reasonKeys = [
  "Reason_NoConnection",
  "Reason_HubSilent",
  "Reason_HubNotHeard",
  "Reason_HubStatus",
  "Reason_Lost",
  "Reason_NotAnswered",
  "Reason_TooLong",
  "Reason_DataverseSilent",
  "Reason_DataverseLate",
  "Reason_DataverseStatus",
  "Reason_Outdated",
  "Reason_NotSaved",
  "Reason_CallGoesOn",
  "Reason_OutcomeFirst",
  "Reason_NotRecorded",
] as const;

export type ReasonKey = (typeof reasonKeys)[number];

/** Says a reason in the person's language. */
export type ReasonWords = (key: ReasonKey, ...values: (string | number)[]) => string;

// One person reads one page: its controls give their words once, each to its own bundle.
let words: ReasonWords = (key, ...values) => [key, ...values].join(" ");

/** Gives this bundle its words. To be done before anything can fail. */
export function giveReasons(given: ReasonWords): void {
  words = given;
}

/** Why something failed, as a sentence for the agent. */
export const sayWhy: ReasonWords = (key, ...values) => words(key, ...values);
