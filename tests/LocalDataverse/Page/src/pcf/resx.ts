import { attributeOf, childAt, childElements, parseXml } from "../metadata/xml";

/** The texts of a .resx file by name. */
export function parseResx(text: string): Readonly<Record<string, string>> {
  const entries = childElements(parseXml(text, "control's text file"), "data");
  return Object.fromEntries(entries.map((entry) => [attributeOf(entry, "name") ?? "", childAt(entry, "value")?.textContent ?? ""]));
}
