import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { HubRefusedError, hubDoor } from "./hubDoor";

const session = { token: "t", expiresOn: "2026-01-31T09:10:00Z", endsOn: "2026-01-31T21:00:00Z" };
const request = { ticket: "ticket", pbx: "main" };

/** A WebSocket that a test plays: what is said on it is answered, or nobody is there. */
class PlayedSocket {
  public static answer: unknown = null;
  public static readonly said: { address: string; message: unknown }[] = [];
  public onopen: () => void = () => undefined;
  public onmessage: (event: { data: string }) => void = () => undefined;
  public onerror: () => void = () => undefined;
  public onclose: () => void = () => undefined;

  public constructor(private readonly address: string) {
    queueMicrotask(() => (PlayedSocket.answer === null ? this.onerror() : this.onopen()));
  }

  public send(text: string): void {
    PlayedSocket.said.push({ address: this.address, message: JSON.parse(text) });
    queueMicrotask(() => this.onmessage({ data: JSON.stringify(PlayedSocket.answer) }));
  }

  public close(): void {
    this.onclose();
  }
}

const fetched = vi.fn<typeof fetch>();
const door = (): ReturnType<typeof hubDoor> => hubDoor({ fetch: fetched, webSocket: PlayedSocket as unknown as typeof WebSocket });

const answers = (status: number, body: unknown): void => {
  fetched.mockResolvedValue(new Response(typeof body === "string" ? body : JSON.stringify(body), { status }));
};

beforeEach(() => {
  PlayedSocket.answer = null;
  PlayedSocket.said.length = 0;
});
afterEach(() => {
  fetched.mockReset();
  vi.useRealTimers();
});

describe("The hub's door", () => {
  it("gives a session for a ticket that is in no address", async () => {
    answers(200, session);

    expect(await door().begin("https://hub.example/", request)).toEqual(session);
    expect(fetched.mock.calls[0]?.[0]).toBe("https://hub.example/hubs/session");
    expect(fetched.mock.calls[0]?.[1]).toMatchObject({ method: "POST", credentials: "omit", body: JSON.stringify(request) });
  });

  it("gives the next token for one in a header", async () => {
    answers(200, session);

    await door().renew("https://hub.example", "old");

    expect(fetched.mock.calls[0]?.[0]).toBe("https://hub.example/hubs/session/renewal");
    expect(fetched.mock.calls[0]?.[1]?.headers).toMatchObject({ Authorization: "Bearer old" });
  });

  it.each([
    [401, "ticket"],
    [503, "later"],
  ] as const)("refuses with the hub's own sentence and says what may help (%i)", async (status, again) => {
    answers(status, { reason: "Because.", again });

    const refusal: unknown = await door()
      .begin("https://hub.example", request)
      .catch((error: unknown) => error);

    expect(refusal).toBeInstanceOf(HubRefusedError);
    expect(refusal).toMatchObject({ message: "Because.", again });
  });

  it("is away where a proxy answers for it", async () => {
    answers(502, "<html>Bad gateway</html>");

    await expect(door().begin("https://hub.example", request)).rejects.toThrow("answered 502");
  });

  it("is asked over a WebSocket where the page may send no request, and from then on", async () => {
    fetched.mockRejectedValue(new TypeError("Failed to fetch"));
    PlayedSocket.answer = session;
    const strict = door();

    await strict.begin("https://hub.example", request);
    await strict.renew("https://hub.example", "old");

    expect(strict.socketOnly).toBe(true);
    expect(fetched).toHaveBeenCalledTimes(1);
    expect(PlayedSocket.said).toEqual([
      { address: "wss://hub.example/hubs/session", message: request },
      { address: "wss://hub.example/hubs/session/renewal", message: { token: "old" } },
    ]);
  });

  it("refuses over a WebSocket as it does otherwise", async () => {
    fetched.mockRejectedValue(new TypeError("Failed to fetch"));
    PlayedSocket.answer = { reason: "Because.", again: "ticket" };

    await expect(door().begin("https://hub.example", request)).rejects.toMatchObject({ message: "Because.", again: "ticket" });
  });

  it("is away when neither gets an answer, and is asked by a request first the next time", async () => {
    fetched.mockRejectedValue(new TypeError("Failed to fetch"));
    const strict = door();

    await expect(strict.begin("https://hub.example", request)).rejects.toThrow("does not answer");
    answers(200, session);

    expect(await strict.begin("https://hub.example", request)).toEqual(session);
    expect(strict.socketOnly).toBe(false);
  });

  it("is given up when it answers nothing for a long time", async () => {
    vi.useFakeTimers();
    fetched.mockReturnValue(new Promise(() => undefined));
    const asked = expect(door().begin("https://hub.example", request)).rejects.toThrow("does not answer");

    await vi.advanceTimersByTimeAsync(25_000);

    await asked;
  });
});
