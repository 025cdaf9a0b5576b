/** The Client API's collections: https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/collections */
export interface Collection<T> {
  forEach: (visit: (item: T, index: number) => void) => void;
  get: CollectionGetter<T>;
  getLength: () => number;
}

/** All items, the one of that name or at that place (null when there is none), or those that a filter takes. */
export interface CollectionGetter<T> {
  (): T[];
  (key: string | number): T | null;
  (filter: (item: T, index: number) => boolean): T[];
}

/** A collection over what `list` gives at the time of asking. */
export function collectionOf<T>(list: () => T[], nameOf: (item: T) => string): Collection<T> {
  function get(): T[];
  function get(key: string | number): T | null;
  function get(filter: (item: T, index: number) => boolean): T[];
  function get(key?: string | number | ((item: T, index: number) => boolean)): T[] | T | null {
    switch (typeof key) {
      case "string":
        return list().find((item) => nameOf(item) === key) ?? null;
      case "number":
        return list()[key] ?? null;
      case "function":
        return list().filter(key);
      default:
        return list();
    }
  }
  return { forEach: (visit) => list().forEach((item, index) => visit(item, index)), get, getLength: () => list().length };
}
