import { softphonePaneId as paneId } from "@telephony/contracts";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { ensureSidePane } from "./softphonePane";
import type { XrmWithPanes } from "./softphonePane";

const agentId = "d0000000-0000-4000-8000-000000000001";

/** The part of a model-driven app that side panes need. */
class App {
  public readonly panes = new Map<string, { options: unknown; pages: unknown[] }>();
  public rows: Record<string, string>[] = [{ cts_dialeruserid: agentId }];
  public readonly query = vi.fn<(table: string, options: string) => Promise<{ entities: Record<string, string>[] }>>(() =>
    Promise.resolve({ entities: this.rows }),
  );

  public xrm(hasPanes = true): XrmWithPanes {
    const sidePanes = {
      getPane: (id: string) => this.panes.get(id),
      createPane: (options: { paneId: string }) => {
        const pane = { options, pages: [] as unknown[] };
        this.panes.set(options.paneId, pane);
        return Promise.resolve({ navigate: (page: unknown) => Promise.resolve(pane.pages.push(page)) });
      },
    };
    const context = {
      userSettings: { userId: "{A0000000-0000-4000-8000-000000001001}" },
      getWebResourceUrl: (name: string) => `/token/${name}`,
    };
    return {
      App: hasPanes ? { sidePanes } : {},
      Utility: { getGlobalContext: () => context },
      WebApi: { retrieveMultipleRecords: this.query },
    };
  }
}

let app: App;
beforeEach(() => {
  app = new App();
});

describe("The side pane", () => {
  it("shows the form of the agent's own row, and cannot be closed", async () => {
    expect(await ensureSidePane(app.xrm())).toBe(true);

    const pane = app.panes.get(paneId);
    expect(pane?.options).toMatchObject({ canClose: false, alwaysRender: true, imageSrc: "/token/cts_/images/telephony.svg" });
    expect(pane?.pages).toEqual([{ pageType: "entityrecord", entityName: "cts_dialeruser", entityId: agentId, tabName: "tab_softphone" }]);
    expect(app.query.mock.calls[0]?.[1]).toContain("_cts_systemuserid_value eq A0000000-0000-4000-8000-000000001001");
  });

  it("is as wide as the dial pad needs, in pixels, however wide the window is", async () => {
    await ensureSidePane(app.xrm());

    expect(app.panes.get(paneId)?.options).toMatchObject({ width: 340 });
  });

  it("is opened once, however many forms ask for it", async () => {
    await ensureSidePane(app.xrm());
    await ensureSidePane(app.xrm());

    expect(app.panes.get(paneId)?.pages).toHaveLength(1);
  });

  it("is opened once by two forms that ask at the same moment", async () => {
    const create = vi.spyOn(app.panes, "set");

    await Promise.all([ensureSidePane(app.xrm()), ensureSidePane(app.xrm())]);

    expect(create).toHaveBeenCalledTimes(1);
  });

  it("is not opened for a user who is not an agent", async () => {
    app.rows = [];

    expect(await ensureSidePane(app.xrm())).toBe(false);
    expect(app.panes.size).toBe(0);
  });

  it("is not opened where the app has no side panes", async () => {
    expect(await ensureSidePane(app.xrm(false))).toBe(false);
  });
});
