import { beforeEach, describe, expect, it } from "vitest";
import { formatPlace, parsePlace, webResourceAddress } from "./pageInput";
import type { Place } from "./pageInput";
import { Router } from "./router";

const bars = { navbar: true, commandBar: true };

describe("An address of the app", () => {
  it("names a row by its table and id, whose braces and capitals do not matter", () => {
    const { page } = parsePlace("?pagetype=entityrecord&etn=Contact&id=%7B11111111-AAAA-0000-0000-000000000001%7D&appid=1");

    expect(page).toEqual({ pageType: "entityrecord", entityName: "contact", entityId: "11111111-aaaa-0000-0000-000000000001" });
  });

  it("carries the default values of a new row", () => {
    const { page } = parsePlace("?pagetype=entityrecord&etn=contact&extraqs=firstname%3DAnna%2520Maria%26telephone1%3D%252B1");

    expect(page).toMatchObject({ data: { firstname: "Anna Maria", telephone1: "+1" }, entityId: undefined });
  });

  it("can hide the bars", () => {
    expect(parsePlace("?pagetype=entitylist&etn=contact&navbar=off&cmdbar=false").chrome).toEqual({ navbar: false, commandBar: false });
  });

  it("of something else is the home page", () => {
    expect(parsePlace("?pagetype=dashboard").page).toEqual({ pageType: "home" });
  });

  it.each<Place>([
    { page: { pageType: "home" }, chrome: bars },
    { page: { pageType: "entitylist", entityName: "contact", viewId: "a1" }, chrome: { navbar: false, commandBar: false } },
    { page: { pageType: "entityrecord", entityName: "lead", entityId: "b2", formId: "c3", data: { subject: "a&b=c" } }, chrome: bars },
    { page: { pageType: "webresource", webresourceName: "new_/html/start.html", data: "x=1" }, chrome: bars },
  ])("leads back to the place it was made from: %j", (place) => {
    expect(parsePlace(formatPlace(place).replace("/main.aspx", ""))).toEqual(place);
  });

  it("of a web resource keeps the slashes of its name", () => {
    expect(webResourceAddress("new_/html/my page.html", "a=1")).toMatch(/^.WebResources.new_.html.my%20page\.html\?data=a%3D1$/);
  });
});

describe("The router", () => {
  beforeEach(() => window.history.replaceState(null, "", "/main.aspx"));

  it("shows a page and puts it into the address", async () => {
    const router = new Router(window);

    await router.navigate({ pageType: "entitylist", entityName: "contact" });

    expect(router.current.page).toMatchObject({ entityName: "contact" });
    expect(window.location.search).toBe("?pagetype=entitylist&etn=contact");
  });

  it("keeps the bars hidden from page to page", async () => {
    window.history.replaceState(null, "", "/main.aspx?pagetype=entitylist&etn=lead&navbar=off");
    const router = new Router(window);

    await router.navigate({ pageType: "entitylist", entityName: "contact" });

    expect(window.location.search).toContain("navbar=off");
  });

  it("stays when the page asks to", async () => {
    const router = new Router(window);
    const release = router.guardWith(() => Promise.resolve(false));

    expect(await router.navigate({ pageType: "entitylist", entityName: "contact" })).toBe(false);
    expect(router.current.page).toEqual({ pageType: "home" });
    release();
  });

  it("follows the browser's history", async () => {
    const router = new Router(window);
    await router.navigate({ pageType: "entitylist", entityName: "contact" });

    window.history.replaceState(null, "", "/main.aspx?pagetype=entitylist&etn=lead");
    window.dispatchEvent(new PopStateEvent("popstate"));

    expect(router.current.page).toMatchObject({ entityName: "lead" });
  });

  it("starts the same page anew when it is opened again", async () => {
    const router = new Router(window);
    const before = router.visitNumber;

    await router.navigate({ pageType: "home" });

    expect(router.visitNumber).toBe(before + 1);
  });

  it("goes on with the page when only its address changes", () => {
    const router = new Router(window);
    const before = router.visitNumber;

    router.replace({ pageType: "entityrecord", entityName: "contact", entityId: "1" });

    expect(router.visitNumber).toBe(before);
    expect(window.location.search).toContain("id=1");
  });
});
