import * as React from "react";

/** A text of the resx file by its key, with {0}, {1} … filled in. */
export type Text<Key extends string> = (key: Key, ...values: (string | number)[]) => string;

/** @param getString The host's context.resources.getString. */
export function createText<Key extends string>(getString: (key: string) => string): Text<Key> {
  return (key, ...values) => getString(key).replace(/\{(\d+)\}/g, (_whole, index: string) => String(values[Number(index)] ?? ""));
}

const TextContext = React.createContext<Text<string>>((key) => key);

export const TextProvider = TextContext.Provider;

/** The texts of the control around. */
export function useText<Key extends string>(): Text<Key> {
  return React.useContext(TextContext);
}
