import { describe, expect, it } from "vitest";
import { scriptPage } from "./scriptPage";

const id = "c0000000-0000-4000-8000-000000000001";
const windowAt = (search: string): { location: { search: string } } => ({ location: { search } });
const page = (...searches: string[]): unknown => scriptPage(searches.map(windowAt));

describe("What a script's page shows", () => {
  it("is the record of the app's address", () => {
    expect(page("", `?appid=1&pagetype=entityrecord&etn=contact&id=${id}`)).toEqual({ record: `contact/${id}`, callIds: [] });
    expect(page(`?pagetype=entityrecord&etn=Contact&id=%7B${id.toUpperCase()}%7D`)).toEqual({ record: `contact/${id}`, callIds: [] });
  });

  it("is a new record without an id", () => {
    expect(page("?pagetype=entityrecord&etn=contact")).toEqual({ record: "contact/", callIds: [] });
  });

  it("is no record where a list is shown, or nothing that is known", () => {
    expect(page("?pagetype=entitylist&etn=contact&viewid=1")).toEqual({ record: "", callIds: [] });
    expect(page("", "?pagetype=dashboard")).toEqual({ record: "", callIds: [] });
  });

  it("is the phone call in the scripting pane, not the record beside it", () => {
    expect(page(`?pagetype=entityrecord&etn=phonecall&id=${id}&navbar=off`, "?pagetype=entityrecord&etn=contact&id=1")).toEqual({
      record: `phonecall/${id}`,
      callIds: [],
    });
  });

  it("is the call whose data a rule's page was given", () => {
    const data = `state=incoming&dtCallId=${id.toUpperCase()}&subject=a%26b`;

    expect(page(`?Data=${encodeURIComponent(data)}`)).toEqual({ record: "", callIds: [id] });
  });

  it("is the record of the form that shows a web resource", () => {
    expect(page(`?typename=contact&type=2&id=${id}`)).toEqual({ record: `contact/${id}`, callIds: [] });
  });

  it("is nothing where a page of another origin is around", () => {
    const foreign = {
      get location(): Location {
        throw new DOMException("Blocked a frame", "SecurityError");
      },
    };

    expect(scriptPage([windowAt(""), foreign])).toEqual({ record: "", callIds: [] });
  });
});
