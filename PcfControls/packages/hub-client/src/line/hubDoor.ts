import { HubRoutes } from "@telephony/contracts";
import type { HubRefusal, HubRemedy, HubSession, HubSessionRequest } from "@telephony/contracts";
import { sayWhy } from "../errors/reasons";
import { within } from "./within";

/** The hub answered and gave no session. The message is a sentence for the agent. */
export class HubRefusedError extends Error {
  /** @param again What may help: the same a little later, or a new ticket of Dataverse's. */
  public constructor(
    message: string,
    public readonly again: HubRemedy,
  ) {
    super(message);
    this.name = "HubRefusedError";
  }
}

/** Where sessions of the hub are to be had. Both reject with {@link HubRefusedError}, or with another error when the hub is not to be reached. */
export interface HubDoor {
  /** @param url Address of the hub. */
  begin(url: string, request: HubSessionRequest): Promise<HubSession>;
  renew(url: string, token: string): Promise<HubSession>;
  /** True when the page may reach the hub by WebSocket only. */
  readonly socketOnly: boolean;
  /** Tries a request first again. */
  forgetWay(): void;
}

/** A little longer than a hub waits for a connector's answer. */
const limitMs = 25_000;

type Answer = HubSession | HubRefusal;

const isSession = (answer: Answer): answer is HubSession => "token" in answer;

function sessionOf(answer: Answer): HubSession {
  if (isSession(answer)) {
    return answer;
  }
  const { reason, again } = answer;
  throw new HubRefusedError(reason, again === "ticket" ? "ticket" : "later");
}

/** Ways to ask that a browser has; a test plays them. */
export interface BrowserWays {
  fetch: typeof fetch;
  webSocket: typeof WebSocket;
}

/** The hub was not to be reached by a request: it is away, or the page's content security policy forbids it. */
class NoAnswerError extends Error {}

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  try {
    return JSON.parse(text) as Answer;
  } catch {
    throw new Error(sayWhy("Reason_HubStatus", response.status));
  }
}

/** One thing said over a WebSocket of its own, and one heard. */
function say(webSocket: typeof WebSocket, address: string, message: unknown): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const socket = new webSocket(address.replace(/^http/, "ws"));
    const away = (): void => reject(new Error(sayWhy("Reason_HubSilent")));
    socket.onopen = () => socket.send(JSON.stringify(message));
    socket.onmessage = ({ data }: MessageEvent<string>) => {
      try {
        resolve(JSON.parse(data) as Answer);
      } catch {
        away();
      }
      socket.close();
    };
    socket.onerror = away;
    socket.onclose = away;
  });
}

/**
 * The hub's addresses for sessions. A request is tried first; where there is no answer to it, the same is said over a WebSocket, since a page's content
 * security policy may allow nothing else (`connect-src 'self' wss:`). A script cannot tell a policy's refusal from a hub that is away.
 */
export function hubDoor(ways: BrowserWays): HubDoor {
  let socketOnly = false;

  async function post(address: string, message: unknown, token: string): Promise<Answer> {
    const headers = { "Content-Type": "application/json", ...(token === "" ? {} : { Authorization: `Bearer ${token}` }) };
    let response: Response;
    try {
      // No cookie is needed, so the hub need not allow credentials.
      response = await ways.fetch(address, { method: "POST", credentials: "omit", headers, body: JSON.stringify(message) });
    } catch {
      throw new NoAnswerError();
    }
    return answerOf(response);
  }

  async function ask(address: string, message: unknown, token: string): Promise<Answer> {
    if (!socketOnly) {
      try {
        return await post(address, message, token);
      } catch (error) {
        if (!(error instanceof NoAnswerError)) {
          throw error;
        }
      }
    }
    const answer = await say(ways.webSocket, address, token === "" ? message : { token });
    socketOnly = true;
    return answer;
  }

  const askInTime = async (url: string, route: string, message: unknown, token: string): Promise<HubSession> =>
    sessionOf(await within(ask(url.replace(/\/+$/, "") + route, message, token), limitMs, sayWhy("Reason_HubSilent")));

  return {
    begin: (url, request) => askInTime(url, HubRoutes.session, request, ""),
    renew: (url, token) => askInTime(url, HubRoutes.sessionRenewal, {}, token),
    get socketOnly() {
      return socketOnly;
    },
    forgetWay: () => {
      socketOnly = false;
    },
  };
}
