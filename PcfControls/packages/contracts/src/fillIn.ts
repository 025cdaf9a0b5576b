/** A text of a resx file with its {0}, {1} … filled in. */
export function fillIn(text: string, values: readonly (string | number)[], each: (value: string) => string = (value) => value): string {
  return text.replace(/\{(\d+)\}/g, (_whole, index: string) => each(String(values[Number(index)] ?? "")));
}
