import type { PageInput } from "../routing/pageInput";
import { Observable } from "../ui/observable";
import { toPage } from "../xrm/navigation";
import type { RawPageInput } from "../xrm/navigation";

/** Options of `Xrm.App.sidePanes.createPane`. */
export interface PaneOptions {
  title?: string;
  paneId?: string;
  canClose?: boolean;
  imageSrc?: string;
  hideHeader?: boolean;
  isSelected?: boolean;
  width?: number;
  hidden?: boolean;
  alwaysRender?: boolean;
  keepBadgeOnSelect?: boolean;
}

const defaultWidthPx = 340;

/**
 * One pane at the right edge; scripts read and set its members.
 * https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/xrm-app/xrm-app-sidepanes
 */
export class SidePane {
  readonly paneId: string;
  readonly canClose: boolean;
  readonly hideHeader: boolean;
  private page: PageInput | undefined;
  private visits = 0;
  private readonly shown: Required<Pick<PaneOptions, "title" | "width" | "hidden" | "alwaysRender" | "keepBadgeOnSelect">>;
  private image: string | undefined;
  private badgeText: string | number | boolean | undefined;

  constructor(
    private readonly panes: SidePanes,
    options: PaneOptions,
    paneId: string,
  ) {
    this.paneId = paneId;
    this.canClose = options.canClose ?? true;
    this.hideHeader = options.hideHeader ?? false;
    this.image = options.imageSrc;
    this.shown = {
      title: options.title ?? "",
      width: options.width ?? defaultWidthPx,
      hidden: options.hidden ?? false,
      alwaysRender: options.alwaysRender ?? false,
      keepBadgeOnSelect: options.keepBadgeOnSelect ?? false,
    };
  }

  get title(): string {
    return this.shown.title;
  }
  set title(title: string) {
    this.change(() => (this.shown.title = title));
  }

  get width(): number {
    return this.shown.width;
  }
  set width(width: number) {
    this.change(() => (this.shown.width = width));
  }

  get hidden(): boolean {
    return this.shown.hidden;
  }
  set hidden(hidden: boolean) {
    this.change(() => (this.shown.hidden = hidden));
  }

  get alwaysRender(): boolean {
    return this.shown.alwaysRender;
  }
  set alwaysRender(alwaysRender: boolean) {
    this.change(() => (this.shown.alwaysRender = alwaysRender));
  }

  get keepBadgeOnSelect(): boolean {
    return this.shown.keepBadgeOnSelect;
  }
  set keepBadgeOnSelect(keep: boolean) {
    this.change(() => (this.shown.keepBadgeOnSelect = keep));
  }

  get imageSrc(): string | undefined {
    return this.image;
  }
  set imageSrc(image: string | undefined) {
    this.change(() => (this.image = image));
  }

  /** A number or `true` for a dot; cleared when the pane is selected unless keepBadgeOnSelect. */
  get badge(): string | number | boolean | undefined {
    return this.badgeText;
  }
  set badge(badge: string | number | boolean | undefined) {
    this.change(() => (this.badgeText = badge));
  }

  /** The page it shows and how often it was navigated; for the shell's own use. */
  get content(): { page: PageInput | undefined; visit: number } {
    return { page: this.page, visit: this.visits };
  }

  navigate(input: RawPageInput): Promise<void> {
    const page = toPage(input);
    this.change(() => {
      this.page = page;
      this.visits += 1;
    });
    return Promise.resolve();
  }

  select(): void {
    this.panes.select(this.paneId);
  }

  close(): void {
    this.panes.remove(this.paneId);
  }

  private change(apply: () => void): void {
    apply();
    this.panes.notify();
  }
}

/** All side panes of the page: they outlive every navigation of the main area. */
export class SidePanes extends Observable {
  private panes: SidePane[] = [];
  private selectedId: string | undefined;
  private expanded = 0;

  /** 0 collapsed, 1 expanded. */
  get state(): number {
    return this.expanded;
  }
  set state(state: number) {
    this.expanded = state;
    this.notify();
  }

  /** Creates a pane; one with the same id is given back instead, since an id names one pane. */
  createPane(options: PaneOptions = {}): Promise<SidePane> {
    const existing = options.paneId === undefined ? undefined : this.getPane(options.paneId);
    const pane = existing ?? new SidePane(this, options, options.paneId ?? `pane-${this.panes.length + 1}-${Date.now()}`);
    if (existing === undefined) {
      this.panes = [...this.panes, pane];
    }
    if (options.isSelected ?? true) {
      this.select(pane.paneId);
    }
    this.notify();
    return Promise.resolve(pane);
  }

  getPane(paneId: string): SidePane | undefined {
    return this.panes.find((pane) => pane.paneId === paneId);
  }

  getAllPanes(): SidePane[] {
    return [...this.panes];
  }

  getSelectedPane(): SidePane | undefined {
    return this.selectedId === undefined ? undefined : this.getPane(this.selectedId);
  }

  select(paneId: string): void {
    const pane = this.getPane(paneId);
    if (pane === undefined) {
      return;
    }
    this.selectedId = paneId;
    this.expanded = 1;
    if (!pane.keepBadgeOnSelect) {
      pane.badge = undefined;
    }
    this.notify();
  }

  remove(paneId: string): void {
    this.panes = this.panes.filter((pane) => pane.paneId !== paneId);
    if (this.selectedId === paneId) {
      this.selectedId = this.panes.find((pane) => !pane.hidden)?.paneId;
    }
    this.expanded = this.panes.some((pane) => !pane.hidden) ? this.expanded : 0;
    this.notify();
  }
}
