import { describe, expect, it } from "vitest";
import { pageOfAddress } from "./pageOfAddress";

const org = "https://org.example";
const id = "4f2c1f0e-1111-2222-3333-444455556666";
const pageOf = (path: string, appId = ""): unknown => pageOfAddress(`${org}${path}`, org, appId);

describe("An address of the organization", () => {
  it("of a record is that record's form", () => {
    expect(pageOf(`/main.aspx?pagetype=entityrecord&etn=Contact&id=%7B${id}%7D`)).toEqual({
      pageType: "entityrecord",
      entityName: "contact",
      entityId: id,
    });
  });

  it("of a record may ask for a certain form and pass values on", () => {
    expect(pageOf(`/main.aspx?pagetype=entityrecord&etn=contact&formid=${id}&extraqs=firstname%3DAnna`)).toEqual({
      pageType: "entityrecord",
      entityName: "contact",
      formId: id,
      data: { firstname: "Anna" },
    });
  });

  it.each([
    ["a list", `/main.aspx?pagetype=entitylist&etn=account&viewid=${id}`, { pageType: "entitylist", entityName: "account", viewId: id }],
    ["a dashboard", `/main.aspx?pagetype=dashboard&id=${id}`, { pageType: "dashboard", dashboardId: id }],
    ["a custom page", "/main.aspx?pagetype=custom&name=new_board_1", { pageType: "custom", name: "new_board_1" }],
    [
      "a web resource by its name",
      "/main.aspx?pagetype=webresource&webresourceName=new_offer.html&data=a%3Db",
      { pageType: "webresource", webresourceName: "new_offer.html", data: "a=b" },
    ],
  ])("is %s", (_what, path, page) => {
    expect(pageOf(path)).toEqual(page);
  });

  it.each([
    ["/WebResources/new_/page.html?Data=state%3Dincoming", "/WebResources/new_/page.html?Data=state%3Dincoming"],
    ["//WebResources/new_/page.html?own=1&Data=a%3Db", "/WebResources/new_/page.html?own=1&Data=a%3Db"],
    ["/%7B638000%7D/WebResources/new_page.html", "/%7B638000%7D/WebResources/new_page.html"],
  ])("of a web resource is framed with all of its parameters: %s", (path, data) => {
    expect(pageOf(path)).toEqual({ pageType: "webresource", webresourceName: "cts_/html/page.html", data });
  });

  it("of another app is no page of this one", () => {
    const path = `/main.aspx?appid=${id}&pagetype=entitylist&etn=account`;

    expect(pageOf(path, "7")).toBeNull();
    expect(pageOf(path, id)).toEqual({ pageType: "entitylist", entityName: "account" });
  });

  it.each([
    ["somebody else's", "https://other.example/WebResources/page.html"],
    ["one that only begins alike", "https://org.example.evil.example/WebResources/page.html"],
    ["a page that the app does not have", `${org}/main.aspx?pagetype=control&controlName=x`],
    ["a file", "file:///C:/page.html"],
    ["the API", `${org}/api/data/v9.2/contacts`],
  ])("is no page of the app when it is %s", (_what, href) => {
    expect(pageOfAddress(href, org, "")).toBeNull();
  });
});
