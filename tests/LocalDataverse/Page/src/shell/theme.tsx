import { FluentProvider, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import type { Theme } from "@fluentui/react-components";
import * as React from "react";

/** The theme of the shell; controls get it as `fluentDesignLanguage`. */
export interface ShellTheme {
  theme: Theme;
  isDark: boolean;
  toggle: () => void;
}

const storageKey = "local-app-theme";
const ThemeContext = React.createContext<ShellTheme>({ theme: webLightTheme, isDark: false, toggle: () => undefined });

/** The theme around the component. */
export function useShellTheme(): ShellTheme {
  return React.useContext(ThemeContext);
}

/** Gives everything below the direction of the person's lines. */
export function ShellDirection({ isRtl, children }: { isRtl: boolean; children: React.ReactNode }): React.ReactElement {
  return (
    <FluentProvider dir={isRtl ? "rtl" : "ltr"} style={{ height: "100%" }}>
      {children}
    </FluentProvider>
  );
}

/** Gives everything below the chosen theme, which the browser remembers. */
export function ShellThemeProvider({ children }: { children: React.ReactNode }): React.ReactElement {
  const [isDark, setDark] = React.useState(() => window.localStorage.getItem(storageKey) === "dark");
  const value = React.useMemo(
    () => ({
      theme: isDark ? webDarkTheme : webLightTheme,
      isDark,
      toggle: () => {
        window.localStorage.setItem(storageKey, isDark ? "light" : "dark");
        setDark(!isDark);
      },
    }),
    [isDark],
  );
  return (
    <ThemeContext.Provider value={value}>
      <FluentProvider theme={value.theme} style={{ height: "100%", colorScheme: isDark ? "dark" : "light" }}>
        {children}
      </FluentProvider>
    </ThemeContext.Provider>
  );
}
