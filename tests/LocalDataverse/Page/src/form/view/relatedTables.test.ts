import { describe, expect, it } from "vitest";
import { AppMetadata } from "../../metadata/metadata";
import type { TableMetadata } from "../../metadata/types";
import { sampleDescription } from "../../testing/sampleApp";
import { relatedTables } from "./relatedTables";

function withLookup(logicalName: string, more: Partial<TableMetadata>): TableMetadata {
  const lookup = { logicalName: "about", schemaName: "About", type: "lookup", displayName: "About", targets: ["contact"] };
  return {
    logicalName,
    schemaName: logicalName,
    setName: `${logicalName}s`,
    displayName: logicalName,
    collectionName: `${logicalName}s`,
    primaryId: `${logicalName}id`,
    primaryName: "name",
    columns: [lookup],
    views: [],
    forms: [],
    ...more,
  };
}

describe("The lists beside a form's tabs", () => {
  it("are phone calls, then somebody's own tables, then what the site map lists; no other table of the platform", () => {
    const description = sampleDescription();
    description.siteMap.areas[0]?.groups[0]?.subareas.push({ title: "Leads", entity: "lead" });
    description.tables.push(withLookup("lead", {}), withLookup("new_ticket", { isCustom: true }), withLookup("incident", {}));
    const metadata = new AppMetadata(description);

    const related = relatedTables(metadata, metadata.table("contact"));

    expect(related.map(({ table }) => table.logicalName)).toEqual(["phonecall", "new_ticket", "contact", "lead"]);
  });
});
