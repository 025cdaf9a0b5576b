import { findColumn } from "../metadata/metadata";
import { bareId } from "../metadata/guid";
import type { FormDescription, TableMetadata } from "../metadata/types";

/** The main form to open: the one asked for, else the table's first; a table without one gets a plain form with its business columns. */
export function chooseForm(table: TableMetadata, formId?: string): FormDescription {
  const mainForms = table.forms.filter((form) => form.type === "main");
  return mainForms.find((form) => formId !== undefined && bareId(form.id) === bareId(formId)) ?? mainForms[0] ?? plainForm(table);
}

function plainForm(table: TableMetadata): FormDescription {
  const names = [table.primaryName, "ownerid", "statecode", "statuscode", "createdon", "modifiedon"].filter((name) =>
    findColumn(table, name),
  );
  const rows = names.map((name) => `<row><cell id="${name}"><control id="${name}" datafieldname="${name}" /></cell></row>`).join("");
  const section = `<section name="general" showlabel="false"><rows>${rows}</rows></section>`;
  const tab = `<tab name="general"><labels><label description="General" languagecode="1033" /></labels>`;
  const formXml = `<form><tabs>${tab}<columns><column width="100%"><sections>${section}</sections></column></columns></tab></tabs></form>`;
  return { id: "00000000-0000-0000-0000-000000000000", name: "Information", type: "main", formXml };
}
