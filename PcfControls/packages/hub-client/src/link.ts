import type {
  AgentCommand,
  AgentMessage,
  AgentSnapshot,
  CallMessage,
  CommandResult,
  ConnectorMessage,
  PopMessage,
} from "@telephony/contracts";

/** What the hub tells this page. */
export interface HubEvents {
  snapshot: (snapshot: AgentSnapshot) => void;
  callChanged: (call: CallMessage) => void;
  callGone: (callKey: string) => void;
  pop: (pop: PopMessage) => void;
  agentChanged: (agent: AgentMessage) => void;
  connectorChanged: (connector: ConnectorMessage) => void;
  commandFailed: (result: CommandResult) => void;
}

/** One open line to the hub. It never comes back once closed: open another. */
export interface HubLink {
  execute(command: AgentCommand): Promise<CommandResult>;
  log(text: string): Promise<void>;
  close(): Promise<void>;
  /** How long the hub asked to stay away, in milliseconds, because it stops; 0 when it did not. */
  returnAfterMs?: () => number;
  /** Settles with the reason when the line is gone, whoever ended it. */
  readonly closed: Promise<string>;
}

/** Opens a line; rejects when that fails. The token is asked for again whenever a request needs one. */
export type OpenLink = (url: string, token: () => Promise<string>, events: HubEvents) => Promise<HubLink>;
