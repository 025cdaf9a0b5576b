import type {
  AgentCommand,
  AgentMessage,
  AgentSnapshot,
  CallMessage,
  ColleaguePresence,
  CommandResult,
  ConnectorMessage,
  HubRefusal,
  PopMessage,
} from "@telephony/contracts";

/** What the hub tells this page. */
export interface HubEvents {
  /** Anything came from the hub, be it only a sign of life. */
  sign: () => void;
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
  /** What colleagues do now, by their extensions. */
  presenceOf(extensions: readonly string[]): Promise<readonly ColleaguePresence[]>;
  close(): Promise<void>;
  /** How long the hub asked to stay away, in milliseconds, because it stops; 0 when it did not. */
  returnAfterMs?: () => number;
  /** What the hub said when it ended the session, because nobody vouches for it any more; null when it did not. */
  sessionEnded?: () => HubRefusal | null;
  /** Settles with the reason when the line is gone, whoever ended it. */
  readonly closed: Promise<string>;
}

/** Where a line is opened, and with what. */
export interface LinkAccess {
  url: string;
  /** Asked again whenever a request needs it. */
  token: () => Promise<string>;
  /** True where the page reaches the hub by WebSocket only. */
  socketOnly: boolean;
}

/** Opens a line; rejects when that fails. */
export type OpenLink = (access: LinkAccess, events: HubEvents) => Promise<HubLink>;
