import * as React from "react";
import type { HostLanguage } from "./language";

const LanguageContext = React.createContext<HostLanguage>({ locale: undefined, isRtl: false });

export const LanguageProvider = LanguageContext.Provider;

/** How the person reads whom the control around is for. */
export function useLanguage(): HostLanguage {
  return React.useContext(LanguageContext);
}
