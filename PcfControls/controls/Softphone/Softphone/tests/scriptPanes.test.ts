import { scriptFormId, softphonePaneId } from "@telephony/contracts";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { scriptPanes, scriptWidth } from "../scriptPanes";
import type { WindowWithPanes } from "../scriptPanes";

interface Pane {
  paneId: string;
  width: number;
  pages: unknown[];
  select: () => void;
  close: () => void;
  navigate: (page: object) => Promise<void>;
}

/** The side panes of an app, of which one is to be seen. */
class App {
  public readonly panes = new Map<string, Pane>();
  public readonly options: unknown[] = [];
  public selected = softphonePaneId;
  public resized: () => void = () => undefined;
  public window: WindowWithPanes & { innerWidth: number };

  public constructor() {
    this.add(softphonePaneId, 340);
    const sidePanes = {
      getPane: (paneId: string) => this.panes.get(paneId),
      getSelectedPane: () => this.panes.get(this.selected),
      createPane: (options: { paneId: string; width: number }) => {
        this.options.push(options);
        return Promise.resolve(this.add(options.paneId, options.width));
      },
    };
    this.window = {
      innerWidth: 1500,
      document,
      addEventListener: (_name: string, listener: () => void) => void (this.resized = listener),
      requestAnimationFrame: (run: () => void) => (run(), 0),
      Xrm: { App: { sidePanes } },
    } as unknown as WindowWithPanes & { innerWidth: number };
  }

  private add(paneId: string, width: number): Pane {
    const pane: Pane = {
      paneId,
      width,
      pages: [],
      select: () => (this.selected = paneId),
      close: () => this.panes.delete(paneId),
      navigate: (page) => Promise.resolve(void pane.pages.push(page)),
    };
    this.panes.set(paneId, pane);
    return pane;
  }
}

const script = { callKey: "main:1:7", dtCallId: "e8393a0f-be86-4911-a847-000d3ab0d281", label: "Support" };
const texts = { title: (label: string) => `Script: ${label}`, image: "/WebResources/cts_/images/script.svg" };

let app: App;
beforeEach(() => {
  app = new App();
});

describe("The side pane of a script", () => {
  it("is a third of the window wide, and never narrower than a form can be read in", () => {
    expect([1440, 1500, 1000, 320].map(scriptWidth)).toEqual([475, 495, 340, 340]);
  });

  it("is made behind the one that is to be seen, with the form of the call that is its script alone", async () => {
    await scriptPanes(app.window, texts).open(script);

    expect(app.options).toEqual([
      {
        paneId: "cts_script main:1:7",
        title: "Script: Support",
        imageSrc: "/WebResources/cts_/images/script.svg",
        canClose: false,
        hideHeader: true,
        alwaysRender: true,
        isSelected: false,
        width: 495,
      },
    ]);
    const page = { pageType: "entityrecord", entityName: "cts_dialercall", entityId: script.dtCallId, formId: scriptFormId };
    expect(app.panes.get("cts_script main:1:7")?.pages).toEqual([page]);
    expect(app.selected).toBe(softphonePaneId);
  });

  it("is made once, also by a softphone that is drawn anew", async () => {
    await scriptPanes(app.window, texts).open(script);
    await scriptPanes(app.window, texts).open(script);

    expect(app.options).toHaveLength(1);
  });

  it("follows the width of the window", async () => {
    await scriptPanes(app.window, texts).open(script);
    app.window.innerWidth = 1200;
    app.resized();

    expect(app.panes.get("cts_script main:1:7")?.width).toBe(396);
  });

  it("gives the place in front to the softphone when it goes", async () => {
    const panes = scriptPanes(app.window, texts);
    await panes.open(script);
    panes.select(script.callKey);
    expect(app.selected).toBe("cts_script main:1:7");

    panes.close(script.callKey);

    expect(app.selected).toBe(softphonePaneId);
    expect(app.panes.size).toBe(1);
  });

  it("gets the focus only when what had it is covered", async () => {
    const panes = scriptPanes(app.window, texts);
    await panes.open(script);
    document.body.innerHTML = `<input id="field" /><div tabindex="-1" data-cts-script="main:1:7"></div>`;
    const field = document.getElementById("field");
    field?.focus();
    const rects = vi.spyOn(HTMLElement.prototype, "getClientRects").mockReturnValue([{}] as unknown as DOMRectList);
    panes.select(script.callKey);
    expect(document.activeElement).toBe(field);

    rects.mockReturnValue([] as unknown as DOMRectList);
    panes.select(script.callKey);
    expect(document.activeElement?.getAttribute("data-cts-script")).toBe("main:1:7");
  });

  it("is nowhere in an app without side panes", async () => {
    app.window.Xrm = {};
    const panes = scriptPanes(app.window, texts);

    await panes.open(script);
    panes.select(script.callKey);
    panes.close(script.callKey);

    expect(app.options).toEqual([]);
  });
});
