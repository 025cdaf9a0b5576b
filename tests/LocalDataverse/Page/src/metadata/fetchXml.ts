import { attributeOf, childAt, childElements, parseXml } from "./xml";

/** What a list adds to its view's query. */
export interface ListQuery {
  orderBy?: { column: string; descending: boolean };
  /** What was typed into the search box; `*` matches anything. */
  search?: string;
  /** The quick find view's FetchXml: says which columns a search looks at. */
  quickFindFetchXml?: string;
  /** Further conditions that every row must meet. */
  conditions?: { column: string; value: string }[];
  /** Columns the list shows, to be read even when the view's query does not name them. */
  columns?: string[];
  page?: number;
  pageSize?: number;
  pagingCookie?: string;
}

/** Joins a view's FetchXml and what the user asked for into the query to send. */
export function buildListQuery(fetchXml: string, query: ListQuery): string {
  const fetch = parseXml(fetchXml, "view's query");
  const entity = childAt(fetch, "entity");
  if (entity === undefined) {
    throw new Error("The view's query names no table.");
  }
  addColumns(entity, query.columns ?? []);
  if (query.orderBy !== undefined) {
    childElements(entity, "order").forEach((order) => order.remove());
    appendElement(entity, "order", { attribute: query.orderBy.column, descending: String(query.orderBy.descending) });
  }
  addConditions(entity, query.conditions ?? []);
  addSearch(entity, query);
  fetch.setAttribute("page", String(query.page ?? 1));
  fetch.setAttribute("count", String(query.pageSize ?? 50));
  if (query.pagingCookie !== undefined) {
    fetch.setAttribute("paging-cookie", query.pagingCookie);
  }
  return new XMLSerializer().serializeToString(fetch);
}

function addColumns(entity: Element, columns: string[]): void {
  if (childAt(entity, "all-attributes") !== undefined) {
    return;
  }
  const present = new Set(childElements(entity, "attribute").map((attribute) => attributeOf(attribute, "name")));
  columns.filter((column) => !present.has(column)).forEach((column) => appendElement(entity, "attribute", { name: column }));
}

function addConditions(entity: Element, conditions: { column: string; value: string }[]): void {
  if (conditions.length === 0) {
    return;
  }
  const filter = appendElement(entity, "filter", { type: "and" });
  conditions.forEach(({ column, value }) => appendElement(filter, "condition", { attribute: column, operator: "eq", value }));
}

function addSearch(entity: Element, query: ListQuery): void {
  const term = query.search?.trim() ?? "";
  const columns = term === "" ? [] : quickFindColumns(query.quickFindFetchXml);
  if (columns.length === 0) {
    return;
  }
  const pattern = `${term.replace(/\*/g, "%")}%`;
  const filter = appendElement(entity, "filter", { type: "or" });
  columns.forEach((column) => appendElement(filter, "condition", { attribute: column, operator: "like", value: pattern }));
}

/** The columns a quick find view searches. */
export function quickFindColumns(quickFindFetchXml: string | undefined): string[] {
  if (quickFindFetchXml === undefined) {
    return [];
  }
  const filters = Array.from(parseXml(quickFindFetchXml, "quick find query").getElementsByTagName("filter"));
  const quickFind = filters.find((filter) => ["1", "true"].includes(attributeOf(filter, "isquickfindfields") ?? ""));
  return childElements(quickFind, "condition")
    .filter((condition) => attributeOf(condition, "value") === "{0}" || attributeOf(condition, "value") === "%{0}%")
    .flatMap((condition) => attributeOf(condition, "attribute") ?? []);
}

function appendElement(owner: Element, name: string, attributes: Readonly<Record<string, string>>): Element {
  const element = owner.ownerDocument.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
  owner.appendChild(element);
  return element;
}
