import { describe, expect, it } from "vitest";
import { buildListQuery, quickFindColumns } from "./fetchXml";
import { parseLayout } from "./layoutXml";

const fetchXml = `<fetch version="1.0" mapping="logical"><entity name="contact"><attribute name="fullname" /><order attribute="fullname" descending="false" />
  <filter type="and"><condition attribute="statecode" operator="eq" value="0" /></filter></entity></fetch>`;
const quickFind = `<fetch><entity name="contact"><filter type="and"><condition attribute="statecode" operator="eq" value="0" /></filter>
  <filter type="or" isquickfindfields="1"><condition attribute="fullname" operator="like" value="{0}" /><condition attribute="telephone1" operator="like" value="{0}" /></filter></entity></fetch>`;

describe("LayoutXml", () => {
  it("gives the columns in order with their widths and without the hidden ones", () => {
    const layout = `<grid name="resultset"><row id="contactid"><cell name="fullname" width="300" /><cell name="secret" ishidden="1" /><cell name="a.city" /></row></grid>`;

    expect(parseLayout(layout, "Active")).toEqual([
      { name: "fullname", widthPx: 300 },
      { name: "a.city", widthPx: 100 },
    ]);
  });
});

describe("A list's query", () => {
  it("is the view's, one page at a time", () => {
    const query = buildListQuery(fetchXml, { page: 2, pageSize: 50, pagingCookie: "<cookie page='1'/>" });

    expect(query).toContain('page="2"');
    expect(query).toContain('count="50"');
    expect(query).toContain("paging-cookie=\"&lt;cookie page='1'/&gt;\"");
    expect(query).toContain('<order attribute="fullname" descending="false"/>');
  });

  it("replaces the view's order by the column that was chosen", () => {
    const query = buildListQuery(fetchXml, { orderBy: { column: "telephone1", descending: true } });

    expect(query.match(/<order/g)).toHaveLength(1);
    expect(query).toContain('<order attribute="telephone1" descending="true"/>');
  });

  it("reads every shown column, each once", () => {
    const query = buildListQuery(fetchXml, { columns: ["fullname", "telephone1"] });

    expect(query.match(/<attribute /g)).toHaveLength(2);
  });

  it("searches the columns of the quick find view, beside the view's own filter", () => {
    const query = buildListQuery(fetchXml, { search: "Smith", quickFindFetchXml: quickFind });

    expect(query).toContain('attribute="statecode"');
    expect(query).toContain('<filter type="or"><condition attribute="fullname" operator="like" value="Smith%"/>');
    expect(query).toContain('<condition attribute="telephone1" operator="like" value="Smith%"/>');
  });

  it("takes a star for anything", () => {
    expect(buildListQuery(fetchXml, { search: "*555", quickFindFetchXml: quickFind })).toContain('value="%555%"');
  });

  it("keeps what was typed as a value, whatever characters it has", () => {
    const query = buildListQuery(fetchXml, { search: `"/><all-attributes/>`, quickFindFetchXml: quickFind });

    expect(query).not.toContain("<all-attributes");
    expect(query).toContain("&lt;all-attributes/&gt;");
  });

  it("can be held to rows that point at one row", () => {
    const query = buildListQuery(fetchXml, { conditions: [{ column: "regardingobjectid", value: "1" }] });

    expect(query).toContain('<condition attribute="regardingobjectid" operator="eq" value="1"/>');
  });

  it("searches nothing when the table has no quick find view", () => {
    expect(quickFindColumns(undefined)).toEqual([]);
  });
});
