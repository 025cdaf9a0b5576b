/** Control characters, which browsers drop, and backslashes, which they turn: what is read is not what goes on. */
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const hidden = /[\u0000-\u001f\u007f\\]/;

const webResource = /^\/(?:(?:\{|%7b)[^/]*\/)?WebResources\/[^/]/i;

/**
 * The web resource that a page of a call frames, with all parameters of its address; null for anything else, since anybody may write a link to this
 * page. @param page The address of cts_/html/page.html itself, whose parameter data has the other one from the organization's root on.
 */
export function framedAddress(page: URL): string | null {
  const data = page.searchParams.get("data") ?? page.searchParams.get("Data") ?? "";
  if (!webResource.test(data) || hidden.test(data)) {
    return null;
  }
  const root = page.pathname.replace(/\/(?:(?:\{|%7b)[^/]*\/)?WebResources\/.*$/i, "");
  const address = new URL(root + data, page.origin);
  return address.origin === page.origin && address.pathname.startsWith(root) ? address.href : null;
}
