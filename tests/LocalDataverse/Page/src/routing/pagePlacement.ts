/** What holds a page: the main area has bars and an address, a pane and a dialog have neither. */
export interface PagePlacement {
  kind: "main" | "pane" | "dialog";
  commandBar: boolean;
  /** Leaves the page. */
  close: () => void;
}
