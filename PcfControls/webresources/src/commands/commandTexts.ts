import { fillIn } from "@telephony/contracts";
import english from "../../strings/Commands.1033.resx";

/** Keys of what the command Call says: strings/Commands.1033.resx. */
export type CommandTextKey =
  | "Command_NotOne"
  | "Command_NotSaved"
  | "Command_NoColumns"
  | "Command_NoNumber"
  | "Command_ThisRecord"
  | "Command_Opened"
  | "Command_NoPhone"
  | "Command_Failed"
  | "Reason_NotAnswered";

export type CommandText = (key: CommandTextKey, ...values: (string | number)[]) => string;

/** The RESX web resources on which the script depends, without language and ending. */
const webResource = "cts_/strings/Commands";

/** The part of Xrm.Utility that has texts; the typings leave out that there may be none. */
export interface ResourceStrings {
  getResourceString(webResourceName: string, key: string): string | null;
}

/**
 * The words of the command in the language of the app's user. Where there is no web resource in it the platform has none, or throws; then they are in English.
 * https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/xrm-utility/getresourcestring
 */
export function commandTexts(utility: ResourceStrings): CommandText {
  const textOf = (key: CommandTextKey): string | null => {
    try {
      return utility.getResourceString(webResource, key);
    } catch {
      return null;
    }
  };
  return (key, ...values) => fillIn(textOf(key) ?? english[key] ?? key, values);
}
