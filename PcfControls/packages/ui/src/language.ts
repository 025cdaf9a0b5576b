/**
 * Languages of Dataverse by their LCIDs: https://learn.microsoft.com/power-platform/admin/enable-languages,
 * https://learn.microsoft.com/openspecs/windows_protocols/ms-lcid
 */
const languages =
  "1025 ar 1026 bg 1027 ca 1028 zh-TW 1029 cs 1030 da 1031 de 1032 el 1033 en 1035 fi 1036 fr 1037 he 1038 hu 1040 it 1041 ja 1042 ko 1043 nl " +
  "1044 nb 1045 pl 1046 pt-BR 1048 ro 1049 ru 1050 hr 1051 sk 1053 sv 1054 th 1055 tr 1057 id 1058 uk 1060 sl 1061 et 1062 lv 1063 lt 1066 vi " +
  "1069 eu 1081 hi 1086 ms 1087 kk 1110 gl 2052 zh-CN 2070 pt-PT 2074 sr-Latn 3076 zh-HK 3082 es 3098 sr-Cyrl";

/** How somebody reads: the language of days and times, and the direction of lines. */
export interface HostLanguage {
  /** A BCP 47 tag; undefined for the browser's own. */
  locale: string | undefined;
  isRtl: boolean;
}

/** Language and script: `de-Latn` for de-AT, `zh-Hant` for zh-TW. */
function written(tag: string): string {
  const { language, script = "" } = new Intl.Locale(tag).maximize();
  return `${language}-${script}`;
}

/**
 * The language that the host has for its user. Of the browser's languages the first that is the same one counts, since it also says of which region.
 * @param settings The host's context.userSettings.
 * @param preferred The browser's languages, the best first.
 */
export function hostLanguage(
  settings: Partial<Pick<ComponentFramework.UserSettings, "languageId" | "isRTL">> | undefined,
  preferred: readonly string[],
): HostLanguage {
  const tag = new RegExp(`\\b${settings?.languageId ?? 0} (\\S+)`).exec(languages)?.[1];
  const locale = tag === undefined ? undefined : (preferred.find((each) => written(each) === written(tag)) ?? tag);
  return { locale, isRtl: settings?.isRTL === true };
}

/** Writes moments in a language: by the calendar and with the digits that the rest of the screen has, whatever the region prefers. */
export function momentFormat(locale: string | undefined, options: Intl.DateTimeFormatOptions): (moment: Date) => string {
  const formatter = new Intl.DateTimeFormat(locale, { ...options, calendar: "gregory", numberingSystem: "latn" });
  return (moment) => formatter.format(moment);
}
