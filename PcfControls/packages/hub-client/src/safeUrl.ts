const opened = new Set(["http:", "https:", "file:"]);
const framed = new Set(["http:", "https:"]);

function resolve(url: string, base: string, protocols: ReadonlySet<string>): string | null {
  try {
    const resolved = new URL(url, base);
    return url.trim() !== "" && protocols.has(resolved.protocol) ? resolved.href : null;
  } catch {
    return null;
  }
}

/**
 * The absolute address of a page that a pop opens; null for any other scheme than http, https and file. The server has vetted pops
 * already; a script address must not run here even if it got past.
 */
export function popUrl(url: string, base: string = window.location.href): string | null {
  return resolve(url, base, opened);
}

/**
 * The address of a script page with the call's data: `?Data=` and the form-url-encoded whole of the `name=value` pairs; null for an
 * address that must not be framed.
 */
export function scriptUrl(url: string, data: string, base: string = window.location.href): string | null {
  const resolved = resolve(url, base, framed);
  if (resolved === null) {
    return null;
  }
  const page = new URL(resolved);
  const query = new URLSearchParams({ Data: data }).toString();
  page.search = page.search === "" ? query : `${page.search}&${query}`;
  return page.href;
}
