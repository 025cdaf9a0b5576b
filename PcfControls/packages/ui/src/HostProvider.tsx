import * as React from "react";
import { FluentProvider, IdPrefixProvider, webLightTheme } from "@fluentui/react-components";
import type { Theme } from "@fluentui/react-components";
import { LanguageProvider } from "./LanguageProvider";
import type { HostLanguage } from "./language";
import { createText, TextProvider } from "./text";

export interface HostProviderProps {
  /** The host's theme; undefined where the app has no modern look. */
  theme: Theme | undefined;
  /** Keeps element ids of two controls on one page apart. */
  idPrefix: string;
  getString: (key: string) => string;
  /** How the host's user reads; without it from left to right, in the browser's language. */
  language?: HostLanguage | undefined;
  /** As high as the place that the host gives, instead of as high as what is in it. */
  isTall?: boolean;
}

// No classes: those that are made out here would be of the direction out here.
const wide: React.CSSProperties = { width: "100%", backgroundColor: "transparent" };
const tall: React.CSSProperties = { ...wide, height: "100%" };
const browsers: HostLanguage = { locale: undefined, isRtl: false };

/** What every control wraps itself in: the host's theme, texts and direction, and ids of its own. */
export const HostProvider: React.FC<HostProviderProps> = ({
  theme,
  idPrefix,
  getString,
  language = browsers,
  isTall = false,
  children,
}) => {
  const { locale, isRtl } = language;
  const text = React.useMemo(() => createText(getString, isRtl), [getString, isRtl]);
  const reads = React.useMemo(() => ({ locale, isRtl }), [locale, isRtl]);
  return (
    <IdPrefixProvider value={idPrefix}>
      <FluentProvider theme={theme ?? webLightTheme} dir={isRtl ? "rtl" : "ltr"} style={isTall ? tall : wide}>
        <LanguageProvider value={reads}>
          <TextProvider value={text}>{children}</TextProvider>
        </LanguageProvider>
      </FluentProvider>
    </IdPrefixProvider>
  );
};
