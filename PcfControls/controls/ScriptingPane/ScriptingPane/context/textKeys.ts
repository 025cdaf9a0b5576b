/** Every text of strings/ScriptingPane.1033.resx that the pane shows; a test holds both equal. */
export const textKeys = [
  "Script_Title",
  "Script_None",
  "Script_NoCall",
  "Script_NotDefined",
  "Script_NotAllowed",
  "Script_Loading",
] as const;

export type TextKey = (typeof textKeys)[number];
