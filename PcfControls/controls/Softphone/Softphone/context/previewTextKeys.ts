/** The keys of the texts of a call that the dialer shows before it dials. */
export const previewTextKeys = [
  "Preview_Start",
  "Preview_Skip",
  "Preview_SkipNoReason",
  "Preview_DialsIn",
  "Preview_ReturnsIn",
  "Preview_Left",
  "Preview_Campaign",
  "CallState_previewPaused",
  "Say_preview",
  "Say_previewOver",
] as const;
