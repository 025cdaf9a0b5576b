/** Ids travel in three dresses: bare lower case on the wire, braces and capitals in the Client API, anything in URLs. */
export function bareId(id: string): string {
  return id.replace(/[{}]/g, "").toLowerCase();
}

/** The id as the Client API shows it: braces and capitals. */
export function bracedId(id: string): string {
  return `{${bareId(id).toUpperCase()}}`;
}
