import { MessageBar, MessageBarBody, Spinner } from "@fluentui/react-components";
import * as React from "react";
import { AppServicesProvider } from "../appServices";
import type { AppServices } from "../appServices";
import { useLoaded } from "../ui/useLoaded";
import { Shell } from "./Shell";
import { SignInPage } from "./SignInPage";
import { startApp } from "./startApp";
import { languageOf } from "../metadata/languages";
import { ShellDirection, ShellThemeProvider } from "./theme";

/** The root: the sign-in page until somebody is signed in, then the app. */
export function App(): React.ReactElement {
  const [attempt, setAttempt] = React.useState(0);
  // Signing in changes the attempt, and with it the function: the app is then started again.
  const start = React.useCallback(() => startAttempt(attempt), [attempt]);
  const { value, error, loading } = useLoaded(start);
  return (
    <ShellThemeProvider>
      {error !== undefined ? (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{error}</MessageBarBody>
        </MessageBar>
      ) : loading ? (
        <Spinner style={{ height: "100%" }} label="Loading" />
      ) : (
        <Started services={value} onSignedIn={() => setAttempt(attempt + 1)} />
      )}
    </ShellThemeProvider>
  );
}

function Started({ services, onSignedIn }: { services: AppServices | undefined; onSignedIn: () => void }): React.ReactElement {
  if (services === undefined) {
    return <SignInPage onSignedIn={onSignedIn} />;
  }
  return (
    <AppServicesProvider value={services}>
      <ShellDirection isRtl={languageOf(services.user.languageId).isRtl}>
        <Shell />
      </ShellDirection>
    </AppServicesProvider>
  );
}

function startAttempt(attempt: number): Promise<AppServices | undefined> {
  return attempt >= 0 ? startApp(window) : Promise.resolve(undefined);
}
