/** Parses XML and returns its root; throws a sentence with the parser's reason when it is not well formed. */
export function parseXml(text: string, what: string): Element {
  const document = new DOMParser().parseFromString(text.replace(/^\uFEFF/, "").trim(), "application/xml");
  const failure = document.getElementsByTagName("parsererror").item(0);
  if (failure !== null) {
    throw new Error(`The ${what} is not well-formed XML: ${failure.textContent ?? ""}`);
  }
  return document.documentElement;
}

/** The children with that name (not the grandchildren). */
export function childElements(parent: Element | undefined, name: string): Element[] {
  return parent === undefined ? [] : Array.from(parent.children).filter((child) => child.localName === name);
}

/** The first child reached by following a path of names. */
export function childAt(parent: Element | undefined, ...path: string[]): Element | undefined {
  return path.reduce<Element | undefined>((element, name) => childElements(element, name)[0], parent);
}

/** An attribute's text, or undefined when it is not there. */
export function attributeOf(element: Element | undefined, name: string): string | undefined {
  return element?.getAttribute(name) ?? undefined;
}

/** An attribute as a flag; `fallback` when it is not there. */
export function flagOf(element: Element | undefined, name: string, fallback: boolean): boolean {
  const text = attributeOf(element, name);
  return text === undefined ? fallback : text === "true" || text === "1";
}
