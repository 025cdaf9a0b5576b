import type { AppDescription, ColumnMetadata, FormDescription, TableMetadata, ViewDescription } from "../metadata/types";

/** A small app for tests: contacts, accounts, phone calls and an agent's row with a PCF control. */
export function sampleDescription(changes: { contactForm?: string } = {}): AppDescription {
  return {
    name: "Contoso",
    siteMap: {
      areas: [
        {
          title: "Service",
          groups: [
            {
              title: "Customers",
              subareas: [
                { title: "Contacts", entity: "contact" },
                { title: "Start", url: "$webresource:new_/html/start.html" },
              ],
            },
          ],
        },
      ],
    },
    tables: [contact(changes.contactForm ?? contactForm), account, phoneCall, clerk],
    controls: [{ name: "new_Contoso.Rating", bundleUrl: "/local/controls/rating/bundle.js", resx: { Rating_Name: "Phone" } }],
    webResources: ["new_/html/start.html"],
  };
}

/** Ids of the rows that tests use. */
export const ids = {
  user: "00000000-0000-0000-0000-000000000001",
  yvonne: "11111111-0000-0000-0000-000000000001",
  coffee: "22222222-0000-0000-0000-000000000001",
  agent: "33333333-0000-0000-0000-000000000001",
} as const;

function column(logicalName: string, type: string, more: Partial<ColumnMetadata> = {}): ColumnMetadata {
  return { logicalName, schemaName: logicalName, type, displayName: logicalName, required: "none", ...more };
}

function view(table: string, more: Partial<ViewDescription> & { cells: string[] }): ViewDescription {
  const cells = more.cells.map((name) => `<cell name="${name}" width="150" />`).join("");
  return {
    id: "aaaaaaaa-0000-0000-0000-000000000001",
    name: "Active",
    isDefault: true,
    queryType: 0,
    fetchXml: `<fetch><entity name="${table}"><attribute name="${more.cells[0]}" /><order attribute="${more.cells[0]}" /></entity></fetch>`,
    layoutXml: `<grid name="resultset"><row name="result" id="${table}id">${cells}</row></grid>`,
    ...more,
  };
}

function form(name: string, formXml: string): FormDescription {
  return { id: "bbbbbbbb-0000-0000-0000-000000000001", name, type: "main", formXml };
}

const contactForm = `<form><tabs><tab id="{t1}" name="summary"><labels><label description="Summary" languagecode="1033" /></labels>
  <columns><column width="100%"><sections><section id="{s1}" name="names" columns="1"><labels><label description="Names" languagecode="1033" /></labels><rows>
  <row><cell id="{c1}"><labels><label description="First Name" languagecode="1033" /></labels><control id="firstname" datafieldname="firstname" /></cell></row>
  <row><cell id="{c2}"><labels><label description="Last Name" languagecode="1033" /></labels><control id="lastname" datafieldname="lastname" /></cell></row>
  <row><cell id="{c3}"><labels><label description="Company" languagecode="1033" /></labels><control id="parentcustomerid" datafieldname="parentcustomerid" /></cell></row>
  <row><cell id="{c4}"><labels><label description="Number of Children" languagecode="1033" /></labels><control id="numberofchildren" datafieldname="numberofchildren" /></cell></row>
  <row><cell id="{c5}"><labels><label description="Gender" languagecode="1033" /></labels><control id="gendercode" datafieldname="gendercode" /></cell></row>
  <row><cell id="{c6}"><labels><label description="No Calls" languagecode="1033" /></labels><control id="donotphone" datafieldname="donotphone" /></cell></row>
  <row><cell id="{c7}"><labels><label description="Birthday" languagecode="1033" /></labels><control id="birthdate" datafieldname="birthdate" /></cell></row>
  <row><cell id="{c8}"><labels><label description="Web Site" languagecode="1033" /></labels><control id="websiteurl" datafieldname="websiteurl" /></cell></row>
  </rows></section></sections></column></columns></tab></tabs></form>`;

function contact(formXml: string): TableMetadata {
  return {
    logicalName: "contact",
    schemaName: "Contact",
    setName: "contacts",
    displayName: "Contact",
    collectionName: "Contacts",
    primaryId: "contactid",
    primaryName: "fullname",
    columns: [
      column("contactid", "primarykey"),
      column("fullname", "nvarchar", { displayName: "Full Name", validForCreate: false, validForUpdate: false }),
      column("firstname", "nvarchar", { displayName: "First Name", maxLength: 50 }),
      column("lastname", "nvarchar", { displayName: "Last Name", required: "required" }),
      column("telephone1", "nvarchar", { displayName: "Business Phone", format: "phone" }),
      column("websiteurl", "nvarchar", { displayName: "Web Site", format: "url" }),
      column("numberofchildren", "int", { minValue: 0, maxValue: 20 }),
      column("gendercode", "picklist", {
        displayName: "Gender",
        options: [
          { value: 1, label: "Male" },
          { value: 2, label: "Female" },
        ],
      }),
      column("donotphone", "bit", { displayName: "No Calls" }),
      column("birthdate", "datetime", { displayName: "Birthday", format: "date" }),
      column("parentcustomerid", "customer", {
        displayName: "Company",
        targets: ["account", "contact"],
        navigationProperty: { account: "parentcustomerid_account", contact: "parentcustomerid_contact" },
      }),
      column("ownerid", "owner", { targets: ["systemuser", "team"], navigationProperty: { systemuser: "ownerid", team: "ownerid" } }),
    ],
    views: [
      view("contact", { cells: ["fullname", "telephone1", "parentcustomerid"], name: "Active Contacts" }),
      view("contact", {
        cells: ["fullname"],
        id: "aaaaaaaa-0000-0000-0000-000000000004",
        queryType: 4,
        fetchXml: `<fetch><entity name="contact"><filter type="or" isquickfindfields="1"><condition attribute="fullname" operator="like" value="{0}" /></filter></entity></fetch>`,
      }),
    ],
    forms: [form("Contact", formXml)],
  };
}

const account: TableMetadata = {
  logicalName: "account",
  schemaName: "Account",
  setName: "accounts",
  displayName: "Account",
  collectionName: "Accounts",
  primaryId: "accountid",
  primaryName: "name",
  columns: [column("accountid", "primarykey"), column("name", "nvarchar", { displayName: "Account Name" })],
  views: [view("account", { cells: ["name"] })],
  forms: [],
};

const phoneCall: TableMetadata = {
  logicalName: "phonecall",
  schemaName: "PhoneCall",
  setName: "phonecalls",
  displayName: "Phone Call",
  collectionName: "Phone Calls",
  primaryId: "activityid",
  primaryName: "subject",
  isActivity: true,
  columns: [
    column("activityid", "primarykey"),
    column("subject", "nvarchar", { displayName: "Subject" }),
    column("regardingobjectid", "lookup", { targets: ["contact", "account"] }),
    column("from", "partylist", { displayName: "Call From" }),
    column("to", "partylist", { displayName: "Call To" }),
  ],
  views: [view("phonecall", { cells: ["subject"] })],
  forms: [],
};

const clerkForm = `<form><tabs><tab id="{t9}" name="clerk"><columns><column width="100%"><sections><section id="{s9}"><rows>
  <row><cell id="{c9}" showlabel="false"><control id="new_extension" datafieldname="new_extension" uniqueid="{u9}" /></cell></row>
  </rows></section></sections></column></columns></tab></tabs>
  <controlDescriptions><controlDescription forControl="{U9}"><customControl id="{4273EDBD-AC1D-40D3-9FB2-095C621B552D}" />
  <customControl formFactor="0" name="new_Contoso.Other"><parameters /></customControl>
  <customControl formFactor="2" name="new_Contoso.Rating"><parameters><extension>new_extension</extension>
  <limit type="Whole.None" static="true">5</limit></parameters></customControl></controlDescription></controlDescriptions></form>`;

const clerk: TableMetadata = {
  logicalName: "new_clerk",
  schemaName: "new_Clerk",
  setName: "new_clerks",
  displayName: "Clerk",
  collectionName: "Clerks",
  primaryId: "new_clerkid",
  primaryName: "new_name",
  columns: [
    column("new_clerkid", "primarykey"),
    column("new_name", "nvarchar", { displayName: "Name" }),
    column("new_extension", "nvarchar", { displayName: "Extension" }),
  ],
  views: [view("new_clerk", { cells: ["new_name"] })],
  forms: [form("Clerk", clerkForm)],
};
