import * as React from "react";
import { makeStyles } from "@fluentui/react-components";
import { HostProvider } from "@telephony/ui";
import type { HostProviderProps } from "@telephony/ui";
import { PhoneField } from "./components/PhoneField";
import type { PhoneFieldProps } from "./components/PhoneField";

const useStyles = makeStyles({ host: { width: "100%", backgroundColor: "transparent" } });

export type AppProps = PhoneFieldProps & Pick<HostProviderProps, "theme" | "getString" | "idPrefix">;

/** The phone number with everything it needs around it. */
export const App: React.FC<AppProps> = ({ theme, getString, idPrefix, ...field }) => {
  const styles = useStyles();
  return (
    <HostProvider theme={theme} getString={getString} idPrefix={idPrefix} className={styles.host}>
      <PhoneField {...field} />
    </HostProvider>
  );
};
