import * as React from "react";
import { fillIn } from "@telephony/contracts";
import { isolated } from "./isolated";

/** A text of the resx file by its key, with {0}, {1} … filled in. */
export type Text<Key extends string> = (key: Key, ...values: (string | number)[]) => string;

/**
 * @param getString The host's context.resources.getString.
 * @param isRtl Whether the screen around runs from right to left.
 */
export function createText<Key extends string>(getString: (key: string) => string, isRtl = false): Text<Key> {
  return (key, ...values) => {
    const text = getString(key);
    return isRtl ? isolated((each) => fillIn(text, values, each)) : fillIn(text, values);
  };
}

const TextContext = React.createContext<Text<string>>((key) => key);

export const TextProvider = TextContext.Provider;

/** The texts of the control around. */
export function useText<Key extends string>(): Text<Key> {
  return React.useContext(TextContext);
}
