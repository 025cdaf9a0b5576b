import type { NumberSettings } from "@telephony/contracts";
import type { Text } from "@telephony/ui";
import type { TextKey } from "./textKeys";

/** The softphone's texts by their keys, and how a number is shown. */
export type SoftphoneText = Text<TextKey> & {
  /** A number as people read it; any other text as it is. */
  number: (text: string) => string;
};

const textOf = (value: unknown): string => (typeof value === "string" ? value.trim() : "");

/** What the settings that cts_GetTelephonyContext answers say of numbers; nothing before it has. */
export function numberSettings(settings: Readonly<Record<string, unknown>> | undefined): NumberSettings {
  const length = settings?.internalExtensionLength;
  return {
    country: textOf(settings?.defaultCountry).toUpperCase(),
    extensionLength: typeof length === "number" ? length : 0,
    dialPrefix: textOf(settings?.externalDialPrefix),
  };
}
