import { HubConnectionBuilder, LogLevel } from "@microsoft/signalr";
import type { HubConnection } from "@microsoft/signalr";
import { HubRoutes } from "@telephony/contracts";
import type { AgentClientMethods, AgentHubMethods, HubStopMessage } from "@telephony/contracts";
import type { HubEvents, OpenLink } from "./link";

/** Listens by names that the compiler knows: a renamed message cannot be missed silently. */
type Listen = <Name extends keyof AgentClientMethods>(name: Name, handler: AgentClientMethods[Name]) => void;

const methods = { execute: "Execute", log: "Log" } satisfies Record<string, keyof AgentHubMethods>;

const stopMessage = "HubStopping" satisfies keyof AgentClientMethods;

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

/** The real line. Reconnecting is not left to SignalR: a new line needs a new token, and trying must never end. */
export const openSignalRLink: OpenLink = async (url, token, events) => {
  const connection = new HubConnectionBuilder()
    // The token says who asks; no cookie is needed, so the hub need not allow credentials.
    .withUrl(url.replace(/\/+$/, "") + HubRoutes.agent, { accessTokenFactory: token, withCredentials: false })
    .configureLogging(LogLevel.None)
    .build();
  let returnAfterMs = 0;
  connection.on(stopMessage, (stop: HubStopMessage) => {
    returnAfterMs = stop.returnAfterMilliseconds;
  });
  listen(connection, events);
  const closed = new Promise<string>((resolve) => {
    connection.onclose((error) => resolve(error?.message ?? ""));
  });
  await connection.start();
  return {
    closed,
    returnAfterMs: () => returnAfterMs,
    execute: (command) => connection.invoke(methods.execute, command),
    log: (text) => connection.invoke(methods.log, text),
    close: () => connection.stop(),
  };
};
