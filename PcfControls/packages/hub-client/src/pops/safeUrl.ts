const opened = new Set(["http:", "https:", "file:"]);
const framed = new Set(["http:", "https:"]);

/** Control characters, which browsers drop, and backslashes, which they turn: what is read is not what goes on. */
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const hidden = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\\]|\p{Cf}/u;
const path = /^\/(?!\/)/;
const absolute = /^(?:https?|file):\/\//i;

/** A path of the organization, or an address whose host stands where one reads it; anything else may lead a browser to another host. */
function isPlain(url: string, resolved: URL, base: string): boolean {
  if (hidden.test(url)) {
    return false;
  }
  if (path.test(url)) {
    return resolved.origin === new URL(base).origin;
  }
  const host = /^https?:\/\/([^/?#]*)/i.exec(url)?.[1] ?? "";
  return absolute.test(url) && (resolved.protocol === "file:" || host.toLowerCase().replace(/:\d*$/, "") === resolved.hostname);
}

function resolve(url: string, base: string, protocols: ReadonlySet<string>): string | null {
  try {
    const resolved = new URL(url, base);
    return protocols.has(resolved.protocol) && isPlain(url, resolved, base) ? resolved.href : null;
  } catch {
    return null;
  }
}

/**
 * The absolute address of a page that a pop opens; null for any other scheme than http, https and file, and for an address that leads
 * elsewhere than it says. The server has vetted pops already; this holds even if one got past.
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
