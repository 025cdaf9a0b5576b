/** A language of the app. */
export interface AppLanguage {
  /** Its locale ID: https://learn.microsoft.com/openspecs/windows_protocols/ms-lcid */
  id: number;
  /** BCP 47. */
  tag: string;
  /** In its own words. */
  name: string;
  isRtl: boolean;
}

/** The language of the organization: what nobody has put into another one is shown in it. */
export const baseLanguage: AppLanguage = { id: 1033, tag: "en", name: "English", isRtl: false };

/** The languages that people can choose here: some that solutions have, one that few have, two that run from right to left. */
export const languages: readonly AppLanguage[] = [
  baseLanguage,
  { id: 1031, tag: "de", name: "Deutsch", isRtl: false },
  { id: 1032, tag: "el", name: "Ελληνικά", isRtl: false },
  { id: 1036, tag: "fr", name: "Français", isRtl: false },
  { id: 1025, tag: "ar", name: "العربية", isRtl: true },
  { id: 1037, tag: "he", name: "עברית", isRtl: true },
];

/** The language with that locale ID; the organization's for one that is not offered here. */
export function languageOf(id: number | undefined): AppLanguage {
  return languages.find((language) => language.id === id) ?? baseLanguage;
}
