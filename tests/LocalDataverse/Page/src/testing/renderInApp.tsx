import { cleanup, render } from "@testing-library/react";
import type { RenderResult } from "@testing-library/react";
import * as React from "react";
import { afterEach } from "vitest";
import type { AppServices } from "../appServices";
import { AppServicesProvider } from "../appServices";
import { WebApi } from "../data/webApi";
import type { AppDescription } from "../metadata/types";
import { createServices } from "../shell/startApp";
import { ShellThemeProvider } from "../shell/theme";
import { FakeOrganization } from "./fakeOrganization";
import { ids, sampleDescription } from "./sampleApp";

// What one test drew must not be on the page of the next.
afterEach(cleanup);

/** An app whose Web API is a fake organization. */
export interface TestApp {
  app: AppServices;
  organization: FakeOrganization;
}

/** Makes an app at the given address. */
export function createTestApp(description: AppDescription = sampleDescription(), address = "/main.aspx"): TestApp {
  window.history.replaceState(null, "", address);
  const organization = new FakeOrganization();
  const user = { systemUserId: ids.user, name: "Alice Agent", roles: [] };
  const services = createServices(window, user, description);
  const app = { ...services, api: new WebApi(services.metadata, organization.fetch) };
  return { app, organization };
}

/** Draws something inside an app. */
export function renderInApp(app: AppServices, content: React.ReactElement): RenderResult {
  return render(
    <ShellThemeProvider>
      <AppServicesProvider value={app}>{content}</AppServicesProvider>
    </ShellThemeProvider>,
  );
}
