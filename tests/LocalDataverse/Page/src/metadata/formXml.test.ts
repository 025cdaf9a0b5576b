import { describe, expect, it } from "vitest";
import { parseForm } from "./formXml";

const formXml = `\uFEFF<?xml version="1.0" encoding="utf-8"?>
<forms><systemform><formid>{F}</formid><form>
  <tabs>
    <tab id="{T1}" name="general" visible="false"><labels><label description="Allgemein" languagecode="1031" /><label description="General" languagecode="1033" /></labels>
      <columns>
        <column width="40%"><sections><section id="{S1}" name="left" columns="11" showlabel="false">
          <rows>
            <row><cell id="{C1}" colspan="2"><labels><label description="Phone" languagecode="1033" /></labels>
              <control id="telephone1" classid="{8c10015a-b339-4982-9474-a95fe05631a5}" datafieldname="telephone1" uniqueid="{U1}" disabled="true" /></cell></row>
            <row><cell id="{C2}" /></row>
          </rows></section></sections></column>
        <column width="60%"><sections><section id="{S2}" name="right"><rows>
            <row><cell id="{C3}"><control id="calls" classid="{E7A81278-8635-4d9e-8D4D-59480B391C5B}"><parameters><TargetEntityType>phonecall</TargetEntityType></parameters></control></cell></row>
        </rows></section></sections></column>
      </columns></tab>
  </tabs>
  <header><rows><row><cell id="{H1}"><control id="header_ownerid" datafieldname="ownerid" /></cell><cell id="{H2}" /></row></rows></header>
  <events>
    <event name="onload"><Handlers>
      <Handler functionName="My.onLoad" libraryName="my.js" enabled="true" parameters="'a', 1" passExecutionContext="true" />
      <Handler functionName="My.off" libraryName="my.js" enabled="false" />
    </Handlers></event>
    <event name="onchange" attribute="telephone1"><Handlers><Handler functionName="My.onPhone" libraryName="my.js" enabled="true" /></Handlers></event>
  </events>
  <formLibraries><Library name="first.js" /><Library name="my.js" /></formLibraries>
  <controlDescriptions><controlDescription forControl="{u1}">
    <customControl id="{8C10015A-B339-4982-9474-A95FE05631A5}"><parameters><datafieldname>telephone1</datafieldname></parameters></customControl>
    <customControl formFactor="0" name="my_Phone"><parameters><number>mobilephone</number></parameters></customControl>
    <customControl formFactor="2" name="my_Web.Phone"><parameters><number>telephone1</number><url type="SingleLine.URL" static="true">https://example.com</url></parameters></customControl>
  </controlDescription></controlDescriptions>
</form></systemform></forms>`;

const form = parseForm({ id: "{AB}", name: "Contact", type: "main", formXml });
const [tab] = form.tabs;

describe("FormXml", () => {
  it("is read with or without the file's wrapping", () => {
    const bare = parseForm({ id: "1", name: "x", type: "main", formXml: "<form><tabs><tab name='only' /></tabs></form>" });

    expect(bare.tabs.map(({ name }) => name)).toEqual(["only"]);
    expect(form.tabs).toHaveLength(1);
  });

  it("gives tabs their English label and whether they are visible", () => {
    expect(tab).toMatchObject({ name: "general", label: "General", visible: false });
  });

  it.each([
    [1031, "Allgemein"],
    [1032, "General"],
  ])("gives tabs their label in a person's language %i, else in the organization's", (language, label) => {
    const [own] = parseForm({ id: "1", name: "Contact", type: "main", formXml }, language).tabs;

    expect(own?.label).toBe(label);
    expect(own?.columns[0]?.sections[0]?.rows[0]?.[0]?.label).toBe("Phone");
  });

  it("keeps the columns of a tab with their widths", () => {
    expect(tab?.columns.map(({ width }) => width)).toEqual(["40%", "60%"]);
  });

  it("counts a section's columns by the digits that describe them", () => {
    expect(tab?.columns[0]?.sections[0]).toMatchObject({ columnCount: 2, showLabel: false });
  });

  it("keeps empty cells as the gaps that they are", () => {
    expect(tab?.columns[0]?.sections[0]?.rows[1]?.[0]?.control).toBeUndefined();
  });

  it("binds a control to its column", () => {
    expect(tab?.columns[0]?.sections[0]?.rows[0]?.[0]).toMatchObject({
      label: "Phone",
      colSpan: 2,
      control: { name: "telephone1", column: "telephone1", disabled: true, classId: "8C10015A-B339-4982-9474-A95FE05631A5" },
    });
  });

  it("finds the PCF control of the web, not that of the phone app", () => {
    expect(tab?.columns[0]?.sections[0]?.rows[0]?.[0]?.control?.placement).toEqual({
      controlName: "my_Web.Phone",
      parameters: { number: { column: "telephone1" }, url: { value: "https://example.com", type: "SingleLine.URL" } },
    });
  });

  it("reads the parameters of controls without a column", () => {
    expect(tab?.columns[1]?.sections[0]?.rows[0]?.[0]?.control?.parameters).toEqual({ TargetEntityType: "phonecall" });
  });

  it("lists the header's controls and leaves its empty cells out", () => {
    expect(form.header.map((cell) => cell.control?.column)).toEqual(["ownerid"]);
  });

  it("lists libraries in order and handlers that are enabled", () => {
    expect(form.libraries).toEqual(["first.js", "my.js"]);
    expect(form.handlers.map(({ event, functionName, attribute }) => [event, functionName, attribute])).toEqual([
      ["onload", "My.onLoad", undefined],
      ["onchange", "My.onPhone", "telephone1"],
    ]);
    expect(form.handlers[0]).toMatchObject({ parameters: "'a', 1", passExecutionContext: true });
  });

  it("says which form it is that is not well formed", () => {
    expect(() => parseForm({ id: "1", name: "Broken", type: "main", formXml: "<form><tabs></form>" })).toThrow(
      /form "Broken" is not well-formed/,
    );
  });
});
