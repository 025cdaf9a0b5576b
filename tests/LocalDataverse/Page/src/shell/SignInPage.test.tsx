import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import * as React from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { SamplePerson } from "../metadata/types";
import { SignInPage } from "./SignInPage";

const people: SamplePerson[] = [
  { systemUserId: "a1", name: "Alice Agent", note: "Extension 1001", roles: [{ id: "r1", name: "Sales Agent" }] },
  {
    systemUserId: "d1",
    name: "Dora Supervisor",
    note: null,
    roles: [
      { id: "r2", name: "Basic User" },
      { id: "r3", name: "Sales Supervisor" },
    ],
  },
];

/** Answers as the local organization does, and keeps what was posted. */
function answerWith(signIn: Response): { posted: unknown[] } {
  const posted: unknown[] = [];
  vi.stubGlobal("fetch", (address: string, init?: RequestInit) => {
    if (address === "/local/people") {
      return Promise.resolve(Response.json(people));
    }
    if (address === "/local/page") {
      return Promise.resolve(Response.json({ name: "Harbour" }));
    }
    posted.push({ address, body: JSON.parse(init?.body as string) as unknown });
    return Promise.resolve(signIn);
  });
  return { posted };
}

afterEach(() => vi.unstubAllGlobals());

describe("The sign-in page", () => {
  it("is called as the app", async () => {
    answerWith(new Response(null, { status: 204 }));
    render(<SignInPage onSignedIn={() => undefined} />);

    expect(await screen.findByRole("heading", { name: "Harbour" })).toBeTruthy();
  });

  it("tells people apart by note and role", async () => {
    answerWith(new Response(null, { status: 204 }));
    render(<SignInPage onSignedIn={() => undefined} />);

    expect((await screen.findByRole("button", { name: /Alice/ })).textContent).toContain("Extension 1001 · Sales Agent");
    const dora = screen.getByRole("button", { name: /Dora/ }).textContent;
    expect(dora).toContain("Sales Supervisor");
    expect(dora).not.toContain("Extension");
    expect(dora).not.toContain("Basic User");
  });

  it("signs in whom it was told", async () => {
    const { posted } = answerWith(new Response(null, { status: 204 }));
    const onSignedIn = vi.fn();
    render(<SignInPage onSignedIn={onSignedIn} />);

    await userEvent.click(await screen.findByRole("button", { name: /Dora/ }));

    await vi.waitFor(() => expect(onSignedIn).toHaveBeenCalledOnce());
    expect(posted).toEqual([{ address: "/local/signin", body: { systemUserId: "d1" } }]);
  });

  it("shows why somebody cannot sign in, and lets another one be chosen", async () => {
    answerWith(Response.json({ error: { code: "", message: "No person with the id d1 can sign in." } }, { status: 404 }));
    render(<SignInPage onSignedIn={() => undefined} />);

    await userEvent.click(await screen.findByRole("button", { name: /Dora/ }));

    expect(await screen.findByText("No person with the id d1 can sign in.")).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>("button", { name: /Alice/ }).disabled).toBe(false);
  });
});
