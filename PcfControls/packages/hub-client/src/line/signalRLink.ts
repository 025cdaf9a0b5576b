import { HttpTransportType, HubConnectionBuilder, JsonHubProtocol, LogLevel } from "@microsoft/signalr";
import type { HubConnection } from "@microsoft/signalr";
import { HubRoutes } from "@telephony/contracts";
import type { AgentClientMethods, AgentHubMethods, HubRefusal, HubStopMessage } from "@telephony/contracts";
import type { HubEvents, OpenLink } from "./link";

/** Listens by names that the compiler knows: a renamed message cannot be missed silently. */
type Listen = <Name extends keyof AgentClientMethods>(name: Name, handler: AgentClientMethods[Name]) => void;

const methods = { execute: "Execute", log: "Log", presenceOf: "GetPresence" } satisfies Record<string, keyof AgentHubMethods>;

const stopMessage = "HubStopping" satisfies keyof AgentClientMethods;
const endMessage = "SessionEnded" satisfies keyof AgentClientMethods;

/** How long one request of the negotiation may take; SignalR's own limit would leave a screen dark for 100 s. */
const negotiationMs = 10_000;

function listen(connection: HubConnection, events: HubEvents): void {
  const on: Listen = (name, handler) => connection.on(name, handler);
  on("Snapshot", events.snapshot);
  on("CallChanged", events.callChanged);
  on("CallGone", events.callGone);
  on("Pop", events.pop);
  on("AgentChanged", events.agentChanged);
  on("ConnectorChanged", events.connectorChanged);
  on("CommandFailed", events.commandFailed);
}

/** SignalR keeps its pings to itself: who reads all that comes hears them. */
class HeardProtocol extends JsonHubProtocol {
  public constructor(private readonly sign: () => void) {
    super();
  }

  public override parseMessages(
    ...[input, logger]: Parameters<JsonHubProtocol["parseMessages"]>
  ): ReturnType<JsonHubProtocol["parseMessages"]> {
    this.sign();
    return super.parseMessages(input, logger);
  }
}

/** The real line. Reconnecting is not left to SignalR: a new line may need a new token, and trying must never end. */
export const openSignalRLink: OpenLink = async ({ url, token, socketOnly }, events) => {
  // SignalR negotiates by a request. Where the page may send none, it opens the hub's WebSocket at once.
  const way = socketOnly ? { skipNegotiation: true, transport: HttpTransportType.WebSockets } : {};
  const connection = new HubConnectionBuilder()
    // The token says who asks; no cookie is needed, so the hub need not allow credentials.
    .withUrl(url.replace(/\/+$/, "") + HubRoutes.agent, {
      accessTokenFactory: token,
      withCredentials: false,
      timeout: negotiationMs,
      ...way,
    })
    .configureLogging(LogLevel.None)
    .withHubProtocol(new HeardProtocol(events.sign))
    .build();
  let returnAfterMs = 0;
  connection.on(stopMessage, (stop: HubStopMessage) => {
    returnAfterMs = stop.returnAfterMilliseconds;
  });
  let ended: HubRefusal | null = null;
  connection.on(endMessage, (refusal: HubRefusal) => {
    ended = refusal;
  });
  listen(connection, events);
  const closed = new Promise<string>((resolve) => {
    connection.onclose((error) => resolve(error?.message ?? ""));
  });
  await connection.start();
  return {
    closed,
    returnAfterMs: () => returnAfterMs,
    sessionEnded: () => ended,
    execute: (command) => connection.invoke(methods.execute, command),
    log: (text) => connection.invoke(methods.log, text),
    presenceOf: (extensions) => connection.invoke(methods.presenceOf, extensions),
    close: () => connection.stop(),
  };
};
