import { describe, expect, it } from "vitest";
import { displayedPage } from "./displayedPage";

const id = "4f2c1f0e-1111-2222-3333-444455556666";

describe("The page on screen", () => {
  it("is a record without the viewer's app", () => {
    expect(displayedPage(`https://org.example/main.aspx?appid=77&pagetype=entityrecord&etn=incident&id=${id}`)).toEqual({
      url: `/main.aspx?pagetype=entityrecord&etn=incident&id=${id}`,
      record: { table: "incident", recordId: id },
    });
  });

  it("is a custom page with its parameters", () => {
    const page = displayedPage("https://org.example/main.aspx?pagetype=webresource&webresourceName=new_offer.html&data=a%3Db");

    expect(page?.url).toBe("/main.aspx?pagetype=webresource&webresourceName=new_offer.html&data=a%3Db");
    expect(page?.record).toBeNull();
  });

  it.each([
    ["a list", "https://org.example/main.aspx?pagetype=entitylist&etn=contact"],
    ["a record that is not saved", "https://org.example/main.aspx?pagetype=entityrecord&etn=contact"],
    ["an id that is none", "https://org.example/main.aspx?pagetype=entityrecord&etn=contact&id=javascript:1"],
    ["a page outside the app", "https://org.example/WebResources/cts_/html/start.html?pagetype=webresource"],
  ])("is nobody else's matter when it is %s", (_what, href) => {
    expect(displayedPage(href)).toBeNull();
  });
});
