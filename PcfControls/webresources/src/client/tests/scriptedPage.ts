import type {
  BridgeCall,
  BridgeCommand,
  CallDetails,
  ScriptEventName,
  ScriptPage,
  ScriptToSoftphone,
  SoftphoneToScript,
} from "@telephony/contracts";
import { createClientApi } from "../clientApi";
import type { DynamicsTelephonyApi, ScriptChannel } from "../clientApi";
import { noCall } from "../eventArgs";
import type { TelephonyEvent } from "../eventArgs";

/** The properties of a call that goes on, as a script reads them. */
export const details = (overrides: Partial<CallDetails> = {}): CallDetails => ({
  ...noCall,
  callKey: "a",
  state: "talk",
  stateTime: "2026-01-31T09:00:00.000Z",
  direction: "inbound",
  phone: "+4930111222",
  dnis: "Support",
  ...overrides,
});

/** The same call as the softphone tells it. */
export const call = (overrides: Partial<BridgeCall> = {}): BridgeCall => {
  const { event = "", records = [], ...known } = overrides;
  return { ...details(known), event, records };
};

/** A page with a script on it, and the softphone's end of its channel, which the test plays. */
export class ScriptedPage implements ScriptChannel {
  public readonly posted: ScriptToSoftphone[] = [];
  public readonly heard: TelephonyEvent[] = [];
  public onmessage: ((event: MessageEvent) => void) | null = null;
  /** What the softphone has left for pages that begin. */
  public stored: BridgeCall[] | null = null;
  public readonly api: DynamicsTelephonyApi;
  private page: ScriptPage;
  private shown: () => void = () => undefined;

  public constructor(record = "") {
    this.page = { record, callIds: [] };
    this.api = createClientApi({
      channel: this,
      page: () => this.page,
      storedCalls: () => this.stored,
      onPageShown: (shown) => {
        this.shown = shown;
      },
    });
  }

  public postMessage(message: ScriptToSoftphone): void {
    this.posted.push(message);
  }

  /** Registers a handler that keeps what it hears. */
  public listen(): void {
    this.api.RegisterForEvents((event) => this.heard.push(event));
  }

  public say(message: SoftphoneToScript): void {
    this.onmessage?.(new MessageEvent("message", { data: message }));
  }

  public sayCalls(...calls: BridgeCall[]): void {
    this.say({ type: "calls", calls });
  }

  public happen(event: ScriptEventName, overrides: Partial<BridgeCall> = {}): void {
    this.say({ type: "event", event, call: call({ state: event, event, ...overrides }) });
  }

  /** Shows the form of another record in the same window. */
  public show(record: string): void {
    this.showSilently(record);
    this.shown();
  }

  /** The same in a browser that does not tell scripts of it. */
  public showSilently(record: string): void {
    this.page = { record, callIds: [] };
  }

  /** What the handler has heard, as `callKey event`. */
  public news(): string[] {
    return this.heard.map(({ dtEventArgs }) => `${dtEventArgs.callKey} ${dtEventArgs.event}`);
  }

  public lastCommand(): BridgeCommand {
    const commands = this.posted.filter((message): message is BridgeCommand => message.type === "command");
    const last = commands[commands.length - 1];
    if (last === undefined) {
      throw new Error("No command was posted.");
    }
    return last;
  }
}
