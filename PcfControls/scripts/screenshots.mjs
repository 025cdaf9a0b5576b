// Pictures of the built softphone on a played hub, light and dark, in the width of a side pane: screenshots/NAME.png.
// In languages: npm run screenshots -- 1031 1037, the last of which runs from right to left, in English words.
// Needs Chromium: CHROMIUM says where it is, else Debian's is taken.
import { build } from "esbuild";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { textsOf } from "./languages.mjs";
import { outFolder, root } from "./workspace.mjs";

const minutesAgo = (minutes) => new Date(Date.now() - minutes * 60_000).toISOString();
const call = (overrides) => ({
  callKey: "1",
  version: 1,
  extension: "1001",
  state: "incoming",
  stateSince: minutesAgo(0.1),
  direction: "inbound",
  phoneNumber: "+49 30 1234567",
  callerName: "",
  customerName: "",
  dnis: "",
  isInternal: false,
  about: "",
  shownVariables: [],
  participants: [],
  demandsOutcome: false,
  waitsForOutcome: false,
  queueName: "Support",
  queueDn: "",
  dnisId: "d1000000-0000-4000-8000-000000000001",
  dnisText: "Support",
  startedOn: minutesAgo(1),
  allowed: ["answer", "release"],
  dtCallId: "1",
  phoneCallId: "1",
  ...overrides,
});
const decision = (overrides) => ({
  kind: "form",
  url: "",
  table: "contact",
  recordId: "1",
  defaults: {},
  matches: [],
  data: "",
  ...overrides,
});
const agent = (overrides) => ({
  extension: "1001",
  pbx: "main",
  state: "ready",
  reason: "",
  since: minutesAgo(12),
  phoneReachable: true,
  ...overrides,
});
const matches = [
  { table: "contact", recordId: "1", name: "Anna Example", column: "telephone1" },
  { table: "account", recordId: "2", name: "Example Engineering and Sons Ltd.", column: "telephone1" },
  { table: "salesorder", recordId: "3", name: "Order 4711 Anna Example", column: "cts_phone" },
];
const talking = ["release", "holdResume", "transferConsult", "transferBlind", "sendDtmf"];
const noQueue = { queueName: "", dnisId: "", dnisText: "" };
const withBob = { ...noQueue, phoneNumber: "1002", callerName: "Bob Agent", isInternal: true, about: "Anna Example" };
const ended = {
  state: "idle",
  stateSince: minutesAgo(0.1),
  answeredOn: minutesAgo(2),
  customerName: "Anna Example",
  reason: "completed",
  pop: decision(),
};

const previewed = {
  state: "preview",
  direction: "ccOutbound",
  customerName: "Anna Example",
  allowed: ["startPreview", "skipPreview", "pause"],
  pop: decision(),
  preview: {
    campaign: "Spring 2026, second attempt",
    customerTable: "contact",
    customerRecordId: "1",
    scriptTitle: "Spring offer",
    endsOn: minutesAgo(-0.3),
    leftSeconds: null,
    seconds: 30,
    dialsAtEnd: true,
    skipReasons: ["Called already", "Number is wrong", "Somebody else looks after this customer"],
    skipNeedsReason: false,
  },
};

const past = (overrides) => ({
  callKey: "p",
  dtCallId: "p",
  phoneCallId: "p",
  direction: "inbound",
  kind: "missed",
  phoneNumber: "+493023125011",
  name: "Anna Example",
  table: "contact",
  recordId: "1",
  queueName: "Support",
  startedOn: minutesAgo(12),
  talkSeconds: 0,
  outcome: "MissedCall",
  ...overrides,
});
const history = [
  past({ callKey: "1" }),
  past({ callKey: "2", name: "", recordId: "", phoneNumber: "+493023125099", startedOn: minutesAgo(3000) }),
  past({
    callKey: "3",
    kind: "talked",
    direction: "clicktocall",
    talkSeconds: 754,
    outcome: "Solved",
    name: "Example Engineering and Sons Ltd.",
  }),
];
const waiting = (overrides) => ({
  phoneNumber: "+493023125011",
  name: "Anna Example",
  table: "contact",
  recordId: "1",
  queueName: "Support",
  attempts: 1,
  firstOn: minutesAgo(12),
  lastOn: minutesAgo(12),
  claimedBy: "",
  isMine: false,
  ...overrides,
});

const scenes = {
  history: { snapshot: { agent: agent() }, history, clicks: ["tab:History"] },
  pastCall: {
    snapshot: { agent: agent() },
    history,
    notes: { p: "Wants a blue one.\nCalls again on Monday." },
    clicks: ["tab:History", "tab:Today", "Example Engineering"],
  },
  badge: { snapshot: { agent: agent() }, history },
  worklist: {
    snapshot: { agent: agent() },
    worklist: [
      waiting(),
      waiting({ phoneNumber: "+493023125099", name: "", recordId: "", attempts: 3, firstOn: minutesAgo(200), queueName: "Sales" }),
      waiting({
        phoneNumber: "+493023125098",
        name: "Example Engineering and Sons Ltd.",
        claimedBy: "Bob Agent",
        firstOn: minutesAgo(4000),
      }),
    ],
    clicks: ["tab:To call back"],
  },
  nobodyWaits: { snapshot: { agent: agent() }, clicks: ["tab:To call back"] },
  notes: {
    snapshot: {
      agent: agent(),
      calls: [call({ state: "talk", customerName: "Anna Example", allowed: ["release", "holdResume"], pop: decision() })],
    },
    notes: { 1: "Wants a blue one.\nCalls again on Monday.\nAnd her sister too." },
  },
  quiet: { snapshot: { agent: agent() } },
  ringSettings: { snapshot: { agent: agent() }, clicks: ["Settings"] },
  incoming: { snapshot: { agent: agent(), calls: [call({ customerName: "Anna Example", callerName: "EXAMPLE ANNA", pop: decision() })] } },
  choose: { snapshot: { agent: agent(), calls: [call({ callerName: "<b>Example</b>", pop: decision({ kind: "choose", matches }) })] } },
  talk: {
    snapshot: {
      agent: agent({ state: "notReady", reason: "Lunch" }),
      calls: [
        call({ state: "talk", stateSince: minutesAgo(2.3), customerName: "Anna Example", allowed: talking, pop: decision() }),
        call({
          callKey: "2",
          state: "hold",
          stateSince: minutesAgo(4),
          queueName: "Sales",
          dnisId: "d1000000-0000-4000-8000-000000000002",
          dnisText: "Sales",
          phoneNumber: "1003",
          allowed: talking,
        }),
      ],
    },
    clicks: ["Transfer", "Dial pad"],
  },
  wrap: {
    snapshot: {
      agent: agent(),
      calls: [
        call({
          state: "idle",
          stateSince: minutesAgo(0.1),
          wrapEndsOn: minutesAgo(-0.3),
          customerName: "Anna Example",
          reason: "completed",
          allowed: ["endWrap", "pause", "extendWrap"],
          pop: decision({ matches }),
        }),
      ],
    },
    clicks: ["Solved"],
  },
  consult: {
    snapshot: {
      agent: agent(),
      calls: [
        call({
          callKey: "1",
          state: "hold",
          customerName: "Anna Example",
          allowed: ["holdResume", "release", "transferComplete"],
          pop: decision(),
        }),
        call({
          ...withBob,
          callKey: "2",
          state: "talk",
          direction: "outbound",
          allowed: ["holdResume", "release", "transferComplete", "conference", "swap", "sendDtmf"],
        }),
      ],
    },
  },
  consultRinging: {
    snapshot: {
      agent: agent(),
      calls: [
        call({
          callKey: "1",
          state: "hold",
          customerName: "Anna Example",
          allowed: ["holdResume", "release", "transferComplete"],
          pop: decision(),
        }),
        call({ ...withBob, callKey: "2", state: "ringing", direction: "outbound", allowed: ["release"] }),
      ],
    },
  },
  longName: { snapshot: { agent: agent(), calls: [call({ callerName: "Wolfeschlegelstein ".repeat(16), pop: decision() })] } },
  waits: {
    snapshot: {
      agent: agent(),
      calls: [
        call({ customerName: "Anna Example", pop: decision() }),
        call({ ...noQueue, callKey: "2", callerName: "  ", pop: decision({ recordId: "2" }) }),
      ],
    },
    types: true,
  },
  asked: { snapshot: { agent: agent(), calls: [call(withBob)] } },
  conference: {
    snapshot: {
      agent: agent(),
      calls: [
        call({
          state: "talk",
          stateSince: minutesAgo(1.2),
          customerName: "Anna Example",
          participants: [
            { id: "1", name: "", number: "+49 30 1234567", isCustomer: true },
            { id: "2", name: "Bob Agent", number: "1002", isCustomer: false },
          ],
          allowed: ["release", "sendDtmf", "dropParticipant"],
          pop: decision(),
        }),
      ],
    },
  },
  keypad: {
    snapshot: { agent: agent(), calls: [call({ state: "talk", customerName: "Anna Example", allowed: talking, pop: decision() })] },
    clicks: ["Keypad", "Send 2 ABC", "Send 5 JKL", "Send #"],
  },
  starting: {
    snapshot: {
      agent: agent({ state: "notReady", reason: "Lunch" }),
      calls: [
        call({ ...noQueue, state: "start", direction: "clicktocall", customerName: "Anna Example", allowed: ["release"], pop: decision() }),
      ],
    },
  },
  paused: {
    snapshot: { agent: agent(), calls: [call({ ...ended, wrapLeftSeconds: 14, allowed: ["endWrap", "resumeWrap", "extendWrap"] })] },
  },
  retry: {
    snapshot: { agent: agent(), calls: [call({ ...ended, wrapEndsOn: minutesAgo(-0.3), allowed: ["endWrap", "pause", "extendWrap"] })] },
    clicks: ["Call back"],
  },
  calendar: {
    snapshot: { agent: agent(), calls: [call({ ...ended, wrapEndsOn: minutesAgo(-0.3), allowed: ["endWrap", "pause", "extendWrap"] })] },
    clicks: ["Call back", "Day of the next try:"],
  },
  outcomeMissing: {
    snapshot: {
      agent: agent(),
      calls: [call({ ...ended, wrapLeftSeconds: 0, demandsOutcome: true, waitsForOutcome: true, allowed: ["endWrap"] })],
    },
  },
  preview: { snapshot: { agent: agent(), calls: [call(previewed)] } },
  previewSkip: { snapshot: { agent: agent(), calls: [call(previewed)] }, clicks: ["Skip"] },
  previewPaused: {
    snapshot: {
      agent: agent(),
      calls: [
        call({
          ...previewed,
          preview: { ...previewed.preview, endsOn: null, leftSeconds: 72 },
          allowed: ["startPreview", "skipPreview", "resumePreview"],
        }),
      ],
    },
  },
  hubGone: {
    snapshot: { agent: agent(), calls: [call({ state: "talk", customerName: "Anna Example", allowed: talking })] },
    hubGone: true,
  },
  dataverseGone: { dataverseGone: true },
  pbxGone: {
    snapshot: {
      agent: agent({ state: "loggedIn" }),
      connector: {
        pbx: "main",
        pbxConnected: false,
        reason: "Asterisk at pbx.example does not answer.",
        since: minutesAgo(1),
        capabilities: [],
      },
    },
  },
};

const stage = await build({
  entryPoints: [join(root, "packages/pcf-testkit/src/stage.ts")],
  bundle: true,
  write: false,
  format: "iife",
  define: { "process.env.NODE_ENV": '"production"' },
});
const bundle = readFileSync(join(outFolder, "controls", "Softphone", "bundle.js"), "utf8");
const wordsIn = (language) => {
  const path = join(outFolder, "controls", "Softphone", "strings", `Softphone.${language}.resx`);
  return textsOf(existsSync(path) ? path : path.replace(language, "1033"));
};
const english = wordsIn("1033");
const fromRightToLeft = new Set(["1025", "1037"]);

/** What a button of the scenes says in another language. */
function labelIn(texts, label) {
  const [, tone] = /^Send (.+)$/.exec(label) ?? [];
  const key = Object.keys(english).find((name) => english[name] === label);
  return tone === undefined ? (texts[key] ?? label) : texts.Call_SendTone.replace("{0}", tone);
}

const images = (name) => readFileSync(join(outFolder, "webresources", ...name.split("/")));

const pictures = join(root, "screenshots");
mkdirSync(pictures, { recursive: true });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });

async function picture(name, scene, language, dark) {
  const texts = wordsIn(language);
  const userSettings = { languageId: Number(language), isRTL: fromRightToLeft.has(language) };
  const page = await browser.newPage({ viewport: { width: 340, height: 720 }, deviceScaleFactor: 2 });
  page.on("pageerror", (error) => console.error(name, error.message));
  await page.route("**/*", (route) => {
    const { pathname } = new URL(route.request().url());
    const resource = /^\/WebResources\/(.+)$/.exec(pathname)?.[1];
    return resource === undefined
      ? route.fulfill({ contentType: "text/html", body: '<!DOCTYPE html><body style="margin:0"><div id="root"></div></body>' })
      : route.fulfill({ contentType: "image/svg+xml", body: images(decodeURIComponent(resource)) });
  });
  await page.goto("http://organization.example/");
  await page.addScriptTag({ content: stage.outputFiles[0].text });
  await page.addScriptTag({ content: bundle });
  await page.evaluate((played) => globalThis.play(played), { ...scene, texts, userSettings, dark });
  await page.waitForTimeout(300);
  for (const label of scene.clicks ?? []) {
    const [role, name] = label.startsWith("tab:") ? ["tab", label.slice(4)] : ["button", label];
    // What the scene's data say is in no language.
    const [translated, written] = [labelIn(texts, name), name].map((each) => page.getByRole(role, { name: each }));
    await translated.or(written).first().click();
  }
  await page.waitForTimeout(200);
  await page.screenshot({ path: join(pictures, `${name}${language === "1033" ? "" : `-${language}`}-${dark ? "dark" : "light"}.png`) });
  await page.close();
}

const asked = process.argv.slice(2);
for (const language of asked.length === 0 ? ["1033"] : asked) {
  for (const [name, scene] of Object.entries(scenes)) {
    await picture(name, scene, language, false);
    await picture(name, scene, language, true);
  }
}
await browser.close();
