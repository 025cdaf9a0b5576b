import { notesFormId } from "@telephony/contracts";
import { describe, expect, it } from "vitest";
import { phonecallAddress } from "./phonecallAddress";

const id = "7e2a5311-be86-e911-a84d-000d3ab0d976";
const data = encodeURIComponent(`state=incoming&type=phonecall&phoneCallID=${id}&fullName=A+%26+B`);
const addressOf = (page: string, referrer = ""): string | null => phonecallAddress(new URL(page), referrer);

describe("The page of a call's phonecall", () => {
  it("is its narrow form for notes without navigation and command bar", () => {
    expect(addressOf(`https://org.example/WebResources/cts_dtAssociatedPhonecall?Data=${data}`)).toBe(
      `/main.aspx?pagetype=entityrecord&etn=phonecall&id=${id}&navbar=off&cmdbar=false&formid=${notesFormId}`,
    );
  });

  it("is its first form where formid is given and empty", () => {
    expect(addressOf(`https://org.example/WebResources/x?formid=&Data=${data}`)).toBe(
      `/main.aspx?pagetype=entityrecord&etn=phonecall&id=${id}&navbar=off&cmdbar=false`,
    );
  });

  it("takes a form from extraqs, where the documentation puts it", () => {
    expect(addressOf(`https://org.example/WebResources/x?extraqs=formid%3Df1&Data=${data}`)).toContain("&formid=f1&extraqs=formid%3Df1");
  });

  it.each([
    ["with two slashes, as the documentation writes it", "https://org.example//WebResources/cts_dtAssociatedPhonecall", "/main.aspx?"],
    ["with Dataverse's cache token", "https://org.example/%7B637000000%7D/WebResources/cts_dtAssociatedPhonecall", "/main.aspx?"],
    ["of an organization on premises", "https://crm.example/contoso/%7B1%7D/WebResources/cts_dtAssociatedPhonecall", "/contoso/main.aspx?"],
  ])("is found from an address %s", (_what, page, start) => {
    expect(addressOf(`${page}?Data=${data}`)?.startsWith(start)).toBe(true);
  });

  it.each(["//evil.example", "///evil.example", "/.//evil.example", "/\\evil.example", "/%5C/evil.example"])(
    "never leads to another host, though it was shown as https://org.example%s/WebResources/x",
    (path) => {
      const address = addressOf(`https://org.example${path}/WebResources/x?Data=${data}`) ?? "";

      expect(address).toMatch(/^\/(?![/\\])/);
      expect(new URL(address, "https://org.example").origin).toBe("https://org.example");
    },
  );

  it("takes a form and values from the query", () => {
    const address = addressOf(`https://org.example/WebResources/x?formid=f1&extraqs=a%3Db&data=${data}`);

    expect(address).toContain("&formid=f1&extraqs=a%3Db");
  });

  it("takes a form from a Data parameter of the administrator's own", () => {
    expect(addressOf(`https://org.example/WebResources/x?data=formid%3Df1&Data=${data}`)).toContain("&formid=f1");
  });

  it("stays in the app that shows it", () => {
    const app = "f0000000-0000-4000-8000-000000000001";

    expect(addressOf(`https://org.example/WebResources/x?Data=${data}`, `https://org.example/main.aspx?appid=${app}&x=1`)).toContain(
      `&appid=${app}`,
    );
  });

  it.each(["", "Data=phoneCallID%3D", "Data=phoneCallID%3Djavascript:alert(1)"])("does not exist for the query %j", (query) => {
    expect(addressOf(`https://org.example/WebResources/x?${query}`)).toBeNull();
  });
});
