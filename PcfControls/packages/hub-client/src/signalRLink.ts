import { HubConnectionBuilder, LogLevel } from "@microsoft/signalr";
import type { HubConnection } from "@microsoft/signalr";
import type { HubEvents, OpenLink } from "./link";

/** Path of the hub for browsers: HubRoutes.Agent. */
const agentPath = "/hubs/agent";

function listen(connection: HubConnection, events: HubEvents): void {
  connection.on("Snapshot", events.snapshot);
  connection.on("CallChanged", events.callChanged);
  connection.on("CallGone", events.callGone);
  connection.on("Pop", events.pop);
  connection.on("AgentChanged", events.agentChanged);
  connection.on("ConnectorChanged", events.connectorChanged);
  connection.on("CommandFailed", events.commandFailed);
}

/** The real line. Reconnecting is not left to SignalR: a new line needs a new token, and trying must never end. */
export const openSignalRLink: OpenLink = async (url, token, events) => {
  const connection = new HubConnectionBuilder()
    // The token says who asks; no cookie is needed, so the hub need not allow credentials.
    .withUrl(url.replace(/\/+$/, "") + agentPath, { accessTokenFactory: token, withCredentials: false })
    .configureLogging(LogLevel.None)
    .build();
  listen(connection, events);
  const closed = new Promise<string>((resolve) => {
    connection.onclose((error) => resolve(error?.message ?? ""));
  });
  await connection.start();
  return {
    closed,
    execute: (command) => connection.invoke("Execute", command),
    log: (text) => connection.invoke("Log", text),
    close: () => connection.stop(),
  };
};
