import * as React from "react";
import { HostProvider } from "@telephony/ui";
import type { HostProviderProps } from "@telephony/ui";
import { PhoneField } from "./components/PhoneField";
import type { PhoneFieldProps } from "./components/PhoneField";

export type AppProps = PhoneFieldProps & Pick<HostProviderProps, "theme" | "getString" | "language" | "idPrefix">;

/** The phone number with everything it needs around it. */
export const App: React.FC<AppProps> = ({ theme, getString, language, idPrefix, ...field }) => (
  <HostProvider theme={theme} getString={getString} language={language} idPrefix={idPrefix}>
    <PhoneField {...field} />
  </HostProvider>
);
