import { screen, waitFor, within } from "@testing-library/react";
import type { ColleaguePresence, DirectoryAnswer } from "@telephony/contracts";
import { DataverseError } from "@telephony/hub-client";
import { aCall, aContext, aSnapshot } from "@telephony/pcf-testkit";
import type { FakeHub } from "@telephony/pcf-testkit";
import { describe, expect, it } from "vitest";
import { showSoftphone } from "./renderSoftphone";
import type { ShownSoftphone } from "./renderSoftphone";

const anna = "c0000000-0000-4000-8000-000000000001";
const answer: DirectoryAnswer = {
  colleagues: [
    {
      systemUserId: "b1",
      name: "Bob Agent",
      extension: "1002",
      numbers: [
        { number: "1002", column: "cts_extension" },
        { number: "0172 1234567", column: "mobilephone" },
      ],
    },
  ],
  records: [
    {
      table: "contact",
      recordId: anna,
      name: "Anna Example",
      numbers: [
        { number: "+49 (0)30/23125-111", column: "telephone1" },
        { number: "+44 20 79460000", column: "new_pager" },
      ],
    },
  ],
  recent: [{ number: "+493023125999", name: "", table: "", recordId: "" }],
};
const nobody: DirectoryAnswer = { colleagues: [], records: [], recent: [] };

function presence(overrides: Partial<ColleaguePresence> = {}): ColleaguePresence {
  return { extension: "1002", agentState: "ready", callState: "idle", phoneReachable: true, ...overrides };
}

function show(arrange: (hub: FakeHub) => void = () => undefined): Promise<ShownSoftphone> {
  return showSoftphone((hub) => {
    hub.context = aContext({ settings: { defaultCountry: "DE", internalExtensionLength: 4 } });
    hub.directory.find = () => answer;
    hub.directory.presences = [presence()];
    arrange(hub);
  });
}

const field = (name = "Name or number"): HTMLInputElement => screen.getByRole("combobox", { name });
const options = (): Promise<HTMLElement[]> => screen.findAllByRole("option");
const contents = async (): Promise<(string | null)[]> => (await options()).map(({ textContent }) => textContent);
const pointedAt = (): string | null => document.getElementById(field().getAttribute("aria-activedescendant") ?? "")?.textContent ?? null;

describe("The field for a name or number", () => {
  it("suggests colleagues with what they do, records with the field of each number, and recent numbers", async () => {
    const { user, hub } = await show();

    await user.type(field(), "a");

    expect(await contents()).toEqual([
      "Bob AgentReady1002 · Extension",
      "Bob AgentReady0172 1234567 · Mobile Phone",
      "Anna Example030 23125111 · Business Phone, Contact",
      "Anna Example+44 20 7946 0000 · new_pager, Contact",
      "030 23125999",
    ]);
    const groups = screen.getAllByRole("group").map((group) => group.getAttribute("aria-labelledby") ?? "");
    expect(groups.map((id) => document.getElementById(id)?.textContent)).toEqual(["Colleagues", "Records", "Recent numbers"]);
    expect(hub.directory.searches).toEqual(["a"]);
    expect(hub.directory.presenceAsks).toEqual([["1002"]]);
  });

  it.each([
    [presence({ agentState: "notReady" }), "Not ready"],
    [presence({ callState: "talk" }), "On call"],
    [presence({ callState: "ring" }), "Ringing"],
    [presence({ callState: "wrap" }), "Wrap-up"],
    [presence({ phoneReachable: false }), "Logged out"],
  ])("says of a colleague what the hub says, who can be called all the same: %#", async (state, word) => {
    const { user, hub } = await show((played) => {
      played.directory.presences = [state];
    });

    await user.type(field(), "bob");
    const [first] = await options();

    expect(within(first).getByText(word)).toBeTruthy();
    await user.click(first);
    expect(hub.commands).toMatchObject([{ name: "dial", number: "1002" }]);
  });

  it("is read with the keys: down and up point at a line, Enter calls it with its record, the number as it is stored", async () => {
    const { user, hub } = await show();
    await user.type(field(), "anna");
    await options();

    await user.keyboard("{ArrowUp}{ArrowUp}");
    expect(pointedAt()).toContain("+44 20 7946 0000");
    await user.keyboard("{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}");
    expect(pointedAt()).toContain("030 23125111");
    await user.keyboard("{Enter}");

    expect(hub.commands).toMatchObject([{ name: "dial", number: "+49 (0)30/23125-111" }]);
    expect(hub.dialNumbers).toEqual([{ number: "+49 (0)30/23125-111", record: { table: "contact", recordId: anna } }]);
    await waitFor(() => expect(field().value).toBe(""));
    expect(field().getAttribute("aria-expanded")).toBe("false");
  });

  it("logs the call on the record that was chosen", async () => {
    const { user, hub, play } = await show((played) => {
      played.answer = () => Promise.resolve({ callKey: "dialled" });
    });
    await user.type(field(), "anna");
    await options();

    await user.keyboard("{ArrowDown}{ArrowDown}{ArrowDown}{Enter}");
    await play(() => hub.tell((events) => events.callChanged(aCall({ callKey: "dialled", state: "ringing", direction: "clicktocall" }))));

    expect(hub.choices).toMatchObject([{ table: "contact", recordId: anna }]);
  });

  it("calls the number that was typed and not the first line, and says beforehand which it is", async () => {
    const { user, hub } = await show();

    await user.type(field(), "030 / 23125-999");
    await options();
    expect(document.getElementById(field().getAttribute("aria-describedby") ?? "")?.textContent).toBe("Calls 030 23125999");
    await user.keyboard("{Enter}");

    expect(hub.commands).toMatchObject([{ name: "dial", number: "030 / 23125-999" }]);
  });

  it("says which colleague has the extension that was typed", async () => {
    const { user } = await show();

    await user.type(field(), "1002");

    expect(await screen.findByText(/^Calls Bob Agent at/)).toBeTruthy();
  });

  it.each(["abc1", "++49", "12a", "Anna", "+"])("refuses %j in words and calls nothing", async (typed) => {
    const { user, hub } = await show();

    await user.type(field(), `${typed}{Enter}`);

    expect(screen.getByText(`“${typed}” is no number that can be called.`, { exact: false })).toBeTruthy();
    expect(field().value).toBe(typed);
    expect(hub.commands).toEqual([]);
    await user.type(field(), "1");
    expect(screen.queryByText(/is no number that can be called/)).toBeNull();
  });

  it("leaves a number of the last calls out that stands above already", async () => {
    const { user } = await show((played) => {
      played.directory.find = () => ({
        ...answer,
        recent: ["1002", "+493023125111", "+493023125999"].map((number) => ({ number, name: "", table: "", recordId: "" })),
      });
    });

    await user.type(field(), "a");

    expect((await contents()).slice(4)).toEqual(["030 23125999"]);
  });

  it("closes with Escape, and opens with a click on the numbers of the last calls", async () => {
    const { user, hub } = await show();
    hub.directory.find = (query) => ({ ...nobody, recent: query === "" ? answer.recent : [] });

    await user.click(field());
    expect(await contents()).toEqual(["030 23125999"]);
    await user.keyboard("{Escape}");

    expect(screen.queryByRole("listbox")).toBeNull();
    expect(hub.directory.searches).toEqual([""]);
  });
});

describe("A search", () => {
  it("is made once for what is typed in a row, and what was found for an earlier text is not shown for a later one", async () => {
    const late: ((found: DirectoryAnswer) => void)[] = [];
    const { user, hub, play } = await show((played) => {
      played.directory.find = () => new Promise((resolve) => late.push(resolve));
    });

    await user.type(field(), "ann");
    await waitFor(() => expect(hub.directory.searches).toEqual(["ann"]));
    await user.type(field(), "x");
    await waitFor(() => expect(hub.directory.searches).toEqual(["ann", "annx"]));
    await play(() => late[1]?.(nobody));
    await play(() => late[0]?.(answer));

    expect(screen.queryAllByRole("option")).toEqual([]);
    expect(screen.getByText("Nobody found. A number can be called all the same.")).toBeTruthy();
  });

  it("passes on what was typed as it is", async () => {
    const { user, hub } = await show();

    await user.type(field(), "%_'&");
    await options();

    expect(hub.directory.searches).toEqual(["%_'&"]);
  });

  it("that fails says so, and a number can be called all the same", async () => {
    const { user, hub } = await show();
    hub.dataverseError = new DataverseError("Dataverse does not answer.", 0);

    await user.type(field(), "1002");
    expect(
      await screen.findByText("Names cannot be searched now: Dataverse does not answer. A number can be called all the same."),
    ).toBeTruthy();
    await user.keyboard("{Enter}");

    expect(hub.commands).toMatchObject([{ name: "dial", number: "1002" }]);
  });

  it("shows hostile names as text", async () => {
    const { user } = await show((hub) => {
      hub.directory.find = () => ({
        ...nobody,
        recent: [{ number: "<i>1</i>", name: "<img src=x onerror=alert(1)>", table: "", recordId: "" }],
      });
    });

    await user.type(field(), "i");

    expect(await contents()).toEqual(["<img src=x onerror=alert(1)><i>1</i>"]);
  });
});

describe("The same field", () => {
  it.each([
    ["Consult", "Consult with", "transferConsult"],
    ["Transfer", "Transfer to", "transferBlind"],
  ] as const)("in %s passes the call to whom is chosen", async (open, name, command) => {
    const { user, hub } = await show((played) => {
      played.snapshot = aSnapshot({ calls: [aCall({ state: "talk", allowed: [command] })] });
    });
    await user.click(screen.getByRole("button", { name: open }));

    await user.type(field(name), "bob");
    await options();
    await user.keyboard("{ArrowDown}{Enter}");

    expect(hub.commands).toMatchObject([{ name: command, callKey: aCall().callKey, number: "1002" }]);
    await waitFor(() => expect(screen.queryByRole("combobox", { name })).toBeNull());
  });
});
