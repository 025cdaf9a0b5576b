import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import * as React from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { AppServices } from "../appServices";
import type { CommandDescription } from "../metadata/types";
import type { PageInput } from "../routing/pageInput";
import { PageView } from "../shell/PageView";
import { createTestApp, renderInApp } from "../testing/renderInApp";
import { ids, sampleDescription } from "../testing/sampleApp";

const greet: CommandDescription = {
  name: "new_Greet!contact!0",
  label: "Greet",
  table: "contact",
  location: 0,
  library: "new_/js/greet.js",
  function: "Contoso.greet",
  parameters: `[{"type":5}]`,
  icon: "$clientsvg:Phone",
};

const page = window as unknown as { Contoso?: { greet: (...args: unknown[]) => unknown } };

function show(input: PageInput, ...commands: CommandDescription[]): AppServices {
  const { app, organization } = createTestApp({ ...sampleDescription(), commands });
  vi.spyOn(app.scripts, "load").mockResolvedValue();
  organization.put(`contacts(${ids.yvonne})`, { contactid: ids.yvonne, fullname: "Yvonne", lastname: "McKay" });
  const placement = { kind: "main" as const, commandBar: true, close: () => undefined };
  renderInApp(app, <PageView page={input} placement={placement} />);
  return app;
}

const form: PageInput = { pageType: "entityrecord", entityName: "contact", entityId: ids.yvonne };
const list: PageInput = { pageType: "entitylist", entityName: "contact" };
const button = (): Promise<HTMLElement> => screen.findByRole("button", { name: "Greet" });

afterEach(() => {
  delete page.Contoso;
});

describe("A command that a solution adds", () => {
  it("runs its function with the form that it stands on", async () => {
    const called = vi.fn<(control: { data: { entity: { getId(): string } } }) => void>();
    page.Contoso = { greet: (control) => called(control as never) };
    show(form, greet);

    await userEvent.click(await button());

    await waitFor(() => expect(called).toHaveBeenCalledTimes(1));
    expect(called.mock.calls[0]?.[0].data.entity.getId()).toBe(`{${ids.yvonne.toUpperCase()}}`);
  });

  it("runs its function with the list and what is selected there", async () => {
    const selected: unknown[] = [];
    interface List {
      getGrid(): { getSelectedRows(): { get(): { getData(): { getEntity(): { getEntityReference(): unknown } } }[] } };
    }
    page.Contoso = {
      greet: (control) =>
        (control as List)
          .getGrid()
          .getSelectedRows()
          .get()
          .forEach((row) => selected.push(row.getData().getEntity().getEntityReference())),
    };
    show(list, { ...greet, location: 1, parameters: `[{"type":12}]` });
    await userEvent.click((await screen.findAllByRole("checkbox", { name: "Select row" }))[0]);

    await userEvent.click(await button());

    await waitFor(() => expect(selected).toEqual([{ id: `{${ids.yvonne.toUpperCase()}}`, entityType: "contact", name: "Yvonne" }]));
  });

  it("stands on the tables and at the places that it names only", async () => {
    show(form, { ...greet, table: "account" }, { ...greet, location: 1 }, { ...greet, label: "Everywhere", table: "" });

    await screen.findByRole("button", { name: "Everywhere" });
    expect(within(screen.getByRole("toolbar", { name: "Commands" })).queryByRole("button", { name: "Greet" })).toBeNull();
  });

  it.each([
    ["throws", greet, /^Greet: No\.$/],
    [
      "asks for what this host does not give",
      { ...greet, parameters: `[{"type":99}]` },
      /^Greet: The command Greet asks for a parameter of type 99/,
    ],
    [
      "names no function",
      { ...greet, function: "Contoso.nothing" },
      /^Greet: the library new_\/js\/greet.js has no function Contoso.nothing/,
    ],
  ])("says so above the page when it %s", async (_what, command, words) => {
    page.Contoso = { greet: () => Promise.reject(new Error("No.")) };
    const { notifications } = show(form, command);

    await userEvent.click(await button());

    await waitFor(() => expect(notifications.all.map(({ message }) => message)).toEqual([expect.stringMatching(words)]));
  });
});
