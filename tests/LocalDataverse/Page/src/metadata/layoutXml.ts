import { attributeOf, childAt, childElements, flagOf, parseXml } from "./xml";

/** One column of a list: a column's logical name, or `alias.column` for a linked table. */
export interface LayoutColumn {
  name: string;
  widthPx: number;
}

/** Reads a view's LayoutXml; hidden cells are left out. */
export function parseLayout(layoutXml: string, viewName: string): LayoutColumn[] {
  const grid = parseXml(layoutXml, `layout of view "${viewName}"`);
  const root = grid.localName === "grid" ? grid : (grid.getElementsByTagName("grid").item(0) ?? undefined);
  return childElements(childAt(root, "row"), "cell")
    .filter((cell) => !flagOf(cell, "ishidden", false))
    .map((cell) => ({ name: attributeOf(cell, "name") ?? "", widthPx: Number(attributeOf(cell, "width") ?? 100) }));
}
