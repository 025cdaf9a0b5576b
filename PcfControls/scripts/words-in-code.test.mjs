// @vitest-environment node
import { describe, expect, it } from "vitest";
import { wordsInCode, wordsInHtml, wordsOfWorkspace } from "./words-in-code.mjs";

const forAuthors = "for whoever writes scripts on forms; agents never see it";
const forTheLog = "for the hub's log, which administrators read";

/** Words that are in code, and why. */
const allowed = new Map([
  ["controls/Softphone/Softphone/context/softphoneContext.ts", { "A part of the softphone is shown outside of App.": "for developers" }],
  [
    "packages/hub-client/src/commands/commandPreparation.ts",
    { "The page on screen could not be passed on: {}": forTheLog, "The prefix of a number could not be asked for: {}": forTheLog },
  ],
  ["packages/hub-client/src/dialling/commandsOfScripts.ts", { "A dialled call's record could not be named: {}": forTheLog }],
  ["packages/hub-client/src/session/session.ts", { "The outcomes of calls could not be read: {}": forTheLog }],
  ["packages/hub-client/src/page/softphonePane.ts", { Telephony: "the name of the app" }],
  ["packages/hub-client/src/scripts/scriptCommands.ts", { "A line of the log has at most {} characters.": forAuthors }],
  [
    "packages/hub-client/src/scripts/commandSender.ts",
    { "{} was not answered. Is the Telephony side pane open, in this tab or another one?": forAuthors },
  ],
  [
    "webresources/src/client/clientApi.ts",
    {
      "Call DynamicsTelephony.RegisterForEvents(handler) before DynamicsTelephony.{}.": forAuthors,
      "DynamicsTelephony.RegisterForEvents expects a function that takes the event.": forAuthors,
    },
  ],
  ["webresources/src/client/eventArgs.ts", { "DynamicsTelephony.parseEventArgs expects what an event handler was given.": forAuthors }],
]);

const workspace = wordsOfWorkspace();

describe("What agents see", () => {
  it("has all its words in resx files", () => {
    const found = [...workspace].flatMap(([file, texts]) =>
      texts.filter((text) => !(text in (allowed.get(file) ?? {}))).map((text) => `${file}: ${text}`),
    );

    expect(found).toEqual([]);
  });

  it("is looked at as a whole", () => {
    expect(workspace.size).toBeGreaterThan(200);
    ["controls/Softphone/Softphone/components/CallCard.tsx", "webresources/html/start.html"].forEach((file) =>
      expect([...workspace.keys()]).toContain(file),
    );
  });

  it("has no word on the list of exceptions that is not there any more", () => {
    const gone = [...allowed].flatMap(([file, texts]) => Object.keys(texts).filter((text) => workspace.get(file)?.includes(text) !== true));

    expect(gone).toEqual([]);
  });
});

describe("Words in code are found", () => {
  it.each([
    ["between tags", "const A = () => <p>Hang up</p>;", ["Hang up"]],
    ["in what is shown if something holds", 'const A = () => <p>{held ? "on hold" : "talking"}</p>;', ["on hold", "talking"]],
    ["in what is shown where nothing else is", 'const A = () => <p>{name || "unknown"}</p>;', ["unknown"]],
    ["around a value", "const A = () => <p>{`${count} calls`}</p>;", ["{} calls"]],
    ["in a name for screen readers", 'const A = () => <button aria-label="Dial" />;', ["Dial"]],
    ["in a tooltip", 'const A = () => <Tooltip content={open ? "Close" : "Open"} />;', ["Close", "Open"]],
    ["in a placeholder", 'const A = () => <Input placeholder={"Name"} />;', ["Name"]],
    ["in the title of a frame", 'frame.title = "Page of a call";', ["Page of a call"]],
    ["in what a pane is called", 'createPane({ title: "Script", width: 300 });', ["Script"]],
    ["in an error", 'throw new DataverseError("it did not answer", 0);', ["it did not answer"]],
    ["in any sentence", 'const reason = "The call goes on.";', ["The call goes on."]],
    ["behind a name", "const reason = `${name} has no phone number.`;", ["{} has no phone number."]],
  ])("%s", (_where, code, words) => {
    expect(wordsInCode("sample.tsx", code)).toEqual(words);
  });

  it.each([
    ["keys of texts", 'const A = () => <p aria-label={text("Call_Hold")}>{text(held ? "Call_Resume" : "Call_Hold")}</p>;'],
    ["names of keys", 'const A = { label: "Call_Hold" };'],
    ["classes, ids and kinds", 'const A = () => <Button appearance="primary" id="answer" className={`a ${b}`} role="status" />;'],
    ["what is only compared with", 'const A = () => <p>{state === "talk" && <b />}</p>;'],
    ["signs between values", "const A = () => <p>{`${name} · ${number}`}</p>;"],
    ["columns of a query", "const query = `?$select=name&$filter=state eq 0`;"],
    ["one word as a code", 'throw new HubRefusedError(reason, "ticket");'],
  ])("and %s are none", (_what, code) => {
    expect(wordsInCode("sample.tsx", code)).toEqual([]);
  });

  it("on pages", () => {
    const page =
      '<html lang="en"><title data-text="A"></title><style>p { color: red }</style><p title="Hint">Hello</p><script>let a;</script></html>';

    expect(wordsInHtml(page)).toEqual(["Hint", "Hello"]);
  });
});
