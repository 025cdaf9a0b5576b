import * as React from "react";
import { FluentProvider, IdPrefixProvider, webLightTheme } from "@fluentui/react-components";
import type { Theme } from "@fluentui/react-components";
import { createText, TextProvider } from "./text";

export interface HostProviderProps {
  /** The host's theme; undefined where the app has no modern look. */
  theme: Theme | undefined;
  /** Keeps element ids of two controls on one page apart. */
  idPrefix: string;
  getString: (key: string) => string;
  className?: string;
}

/** What every control wraps itself in: the host's theme and texts, and ids of its own. */
export const HostProvider: React.FC<HostProviderProps> = ({ theme, idPrefix, getString, className, children }) => {
  const text = React.useMemo(() => createText(getString), [getString]);
  return (
    <IdPrefixProvider value={idPrefix}>
      <FluentProvider theme={theme ?? webLightTheme} className={className}>
        <TextProvider value={text}>{children}</TextProvider>
      </FluentProvider>
    </IdPrefixProvider>
  );
};
