import type {
  AgentCommand,
  AgentSnapshot,
  CommandResult,
  HubRefusal,
  OutcomeResult,
  PopDecision,
  TelephonyContext,
} from "@telephony/contracts";
import { createCallShelf, createPopMemory, startSession } from "@telephony/hub-client";
import type {
  AppPage,
  DisplayedPage,
  GivenOutcome,
  HubEvents,
  NotesSurroundings,
  OpenLink,
  OutcomeLog,
  SessionSurroundings,
  SignInSurroundings,
  TelephonyApis,
  TelephonySession,
} from "@telephony/hub-client";
import { FakeDirectory } from "./fakeDirectory";
import { aContext, aDecision, aSnapshot } from "./samples";
import { fakeDoor } from "./fakeDoor";
import { aSignIn } from "./fakeSignIn";
import { FakeNotes } from "./fakeNotes";
import { FakePast } from "./fakePast";
import { memoryStorage, settle } from "./surroundings";

/** A line of the fake hub: what arrives through it, and how to cut it. */
interface OpenLine {
  events: HubEvents;
  cut: (reason: string) => void;
}

/** A hub, and a Dataverse behind it, that a test plays. Every page that opens a session on it is one more agent's tab. */
export class FakeHub {
  /** What the agent asked for, oldest first. */
  public readonly commands: AgentCommand[] = [];
  public readonly logged: string[] = [];
  public readonly directory = new FakeDirectory();
  /** How each command is answered; by default it succeeds. */
  public answer: (command: AgentCommand) => Promise<Partial<CommandResult>> = () => Promise.resolve({});
  /** What a page is told first. */
  public snapshot: AgentSnapshot = aSnapshot();
  /** Opens lines on which nothing is told before a test does, as a busy hub's do for a moment. */
  public snapshotIsLate = false;
  /** Rejects every new line with this text until it is "". */
  public refusesLines = "";
  /** How long it asks browsers to stay away, as a hub that stops does; 0 for not at all. */
  public returnAfterMs = 0;
  public context: TelephonyContext = aContext();
  /** Fails every call of Dataverse with this until it is null. */
  public dataverseError: Error | null = null;
  /** Leaves every call of Dataverse without an answer. */
  public dataverseHangs = false;
  /** How often Dataverse was asked for a ticket. */
  public tickets = 0;
  /** The tickets and tokens that came to the hub for a session, oldest first. */
  public readonly sessionAsks: string[] = [];
  /** Refuses every session, or the next token, with this until it is null. */
  public refusesSessions: Error | null = null;
  /** How long a token is good, in milliseconds. */
  public sessionMs = 600_000;
  /** What it says when it ends a session; null for lines that end otherwise. */
  public sessionEnd: HubRefusal | null = null;
  /** True for a page that reaches the hub by WebSocket only. */
  public socketOnly = false;
  /** How lines were opened, oldest first. */
  public readonly accesses: { url: string; token: string; socketOnly: boolean }[] = [];
  public readonly choices: { callId: string; table: string; recordId: string; onlyWithNumber: boolean }[] = [];
  public readonly outcomes: { callId: string; outcome: string; retryOn: Date | null }[] = [];
  /** What a customiser's step makes of an outcome; nothing of any that is not here. */
  public readonly computedOutcomes = new Map<string, string>();
  /** What the call log has of outcomes, by dtCallId; an outcome that is given gets there too. */
  public readonly loggedOutcomes = new Map<string, GivenOutcome>();
  /** The calls whose outcomes were asked for, one list a request. */
  public readonly outcomeReads: (readonly string[])[] = [];
  /** What the agent looks at. */
  public displayedPage: DisplayedPage | null = null;
  /** What stands before every number that is dialled. */
  public dialPrefix = "";
  /** The numbers whose prefix was asked for, and the records that they are of. */
  public readonly dialNumbers: { number: string; record: DisplayedPage["record"] }[] = [];
  /** Refuses every page that is said to be on screen with this until it is null. */
  public pageError: Error | null = null;
  /** The pages that were said to be on screen, oldest first. */
  public readonly pages: { callId: string; url: string }[] = [];
  /** The notes of calls. */
  public readonly notes = new FakeNotes(<T>(value: () => T) => this.unlessBroken(value));
  /** The calls that are over, and the callers who wait. */
  public readonly past = new FakePast(<T>(value: () => T) => this.unlessBroken(value));
  public decisionOfChoice: PopDecision = aDecision();
  /** What the computer says of its network; tests change it with setOnline. */
  public readonly network = {
    isOnline: (): boolean => this.online,
    onChange: (changed: () => void): (() => void) => {
      this.networkListeners.add(changed);
      return () => this.networkListeners.delete(changed);
    },
  };
  private online = true;
  private readonly networkListeners = new Set<() => void>();
  private lines: OpenLine[] = [];

  /** The page that pops go over: one without a form, on which nobody types. */
  public appPage: AppPage = { formInFront: () => null, isTyping: () => false };

  /** Opens a session as a page does; the tab leads unless told otherwise. */
  public open(
    options: Partial<Pick<SessionSurroundings, "page" | "memory" | "channel" | "shelf" | "pageId" | "countryShelf" | "tabs">> & {
      notes?: Partial<NotesSurroundings>;
      signIn?: Partial<SignInSurroundings>;
    } = {},
  ): TelephonySession {
    return startSession({
      apis: this.apis(),
      outcomeLog: this.outcomeLog,
      columnNames: () => this.unlessBroken(() => this.directory.columnNames),
      displayedPage: () => this.displayedPage,
      appPage: { formInFront: () => this.appPage.formInFront(), isTyping: () => this.appPage.isTyping() },
      door: fakeDoor(this),
      openLink: this.openLink,
      network: this.network,
      page: options.page ?? { locks: undefined, hasFocus: () => true, onFocus: () => () => undefined },
      memory: options.memory ?? createPopMemory(memoryStorage()),
      channel: options.channel ?? null,
      shelf: options.shelf ?? createCallShelf(memoryStorage()),
      pageId: options.pageId ?? "page",
      countryShelf: options.countryShelf ?? memoryStorage(),
      tabs: options.tabs ?? null,
      past: this.past.surroundings,
      signIn: aSignIn(() => this.unlessBroken(() => this.context.agent.systemUserId), options.signIn),
      notes: { ...this.notes.surroundings(), ...options.notes },
    });
  }

  /** Opens a session and waits until it has connected and knows what there is. */
  public async openSettled(options?: Parameters<FakeHub["open"]>[0]): Promise<TelephonySession> {
    const session = this.open(options);
    await settle();
    return session;
  }

  /** Says something through every open line. */
  public tell(say: (events: HubEvents) => void): void {
    this.lines.forEach(({ events }) => say(events));
  }

  /** The computer loses its network, or has it again. */
  public setOnline(online: boolean): void {
    this.online = online;
    this.networkListeners.forEach((changed) => changed());
  }

  /** Cuts every line. */
  public cutLines(reason: string): void {
    const lines = this.lines;
    this.lines = [];
    lines.forEach(({ cut }) => cut(reason));
  }

  private readonly openLink: OpenLink = async ({ url, token, socketOnly }, events) => {
    this.accesses.push({ url, token: await token(), socketOnly });
    if (this.refusesLines !== "") {
      throw new Error(this.refusesLines);
    }
    let cut: (reason: string) => void = () => undefined;
    const closed = new Promise<string>((resolve) => {
      cut = resolve;
    });
    this.lines.push({ events, cut });
    if (!this.snapshotIsLate) {
      events.snapshot(this.snapshot);
    }
    return {
      closed,
      returnAfterMs: () => this.returnAfterMs,
      sessionEnded: () => this.sessionEnd,
      execute: (command) => this.execute(command),
      log: (line) => Promise.resolve(void this.logged.push(line)),
      presenceOf: (extensions) => this.directory.presenceOf(extensions),
      close: () => Promise.resolve(cut("")),
    };
  };

  private async execute(command: AgentCommand): Promise<CommandResult> {
    this.commands.push(command);
    return { commandId: command.commandId, succeeded: true, reason: "", callKey: "", ...(await this.answer(command)) };
  }

  private unlessBroken<T>(value: () => T | Promise<T>): Promise<T> {
    if (this.dataverseHangs) {
      return new Promise(() => undefined);
    }
    return this.dataverseError === null ? Promise.resolve(value()) : Promise.reject(this.dataverseError);
  }

  private readonly outcomeLog: OutcomeLog = {
    outcomesOf: (dtCallIds) =>
      this.unlessBroken(() => {
        this.outcomeReads.push(dtCallIds);
        return new Map([...this.loggedOutcomes].filter(([dtCallId]) => dtCallIds.includes(dtCallId)));
      }),
  };

  private apis(): TelephonyApis {
    const unlessBroken = <T>(value: () => T | Promise<T>): Promise<T> => this.unlessBroken(value);
    return {
      getHubConnection: () => unlessBroken(() => ({ url: "http://hub.example", ticket: `ticket ${++this.tickets}`, pbx: "main" })),
      getTelephonyContext: () => unlessBroken(() => ({ context: this.context, version: "1" })),
      chooseMatch: (callId, table, recordId, onlyWithNumber) =>
        unlessBroken(() => {
          this.choices.push({ callId, table, recordId, onlyWithNumber });
          return this.decisionOfChoice;
        }),
      getDialNumber: (number, record) =>
        unlessBroken(() => {
          this.dialNumbers.push({ number, record });
          return this.dialPrefix + number;
        }),
      saveNotes: this.notes.save,
      getCallHistory: this.past.getCallHistory,
      getWorklist: this.past.getWorklist,
      setDisplayedPage: (callId, url) =>
        this.pageError === null ? unlessBroken(() => void this.pages.push({ callId, url })) : Promise.reject(this.pageError),
      searchDirectory: (query) => unlessBroken(() => this.directory.search(query)),
      setCallOutcome: (callId, outcome, retryOn) =>
        unlessBroken((): OutcomeResult => {
          this.outcomes.push({ callId, outcome, retryOn });
          const retry = retryOn?.toISOString().replace(/\.\d+Z$/, "Z") ?? "";
          const computedOutcome = this.computedOutcomes.get(outcome) ?? "";
          this.loggedOutcomes.set(callId, { result: outcome, computedOutcome, retryOn: retry });
          return {
            dtCallId: callId,
            resultId: `result ${this.outcomes.length}`,
            result: outcome,
            computedOutcome,
            status: retry === "" ? "closed" : "retry",
            retryOn: retry,
          };
        }),
    };
  }
}
