/** The texts of a resx file by name. */
export function resxTexts(xml: string): Record<string, string> {
  const document = new DOMParser().parseFromString(xml, "application/xml");
  return Object.fromEntries(
    Array.from(document.querySelectorAll("data"), (data) => [
      data.getAttribute("name") ?? "",
      data.querySelector("value")?.textContent ?? "",
    ]),
  );
}
