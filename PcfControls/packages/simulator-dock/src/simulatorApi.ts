/** `GET /simulator`: what the simulated telephone exchange is doing. */
export interface SimulatorState {
  queues: { name: string; dnis: string; label?: string }[];
  samples: { number: string; name: string }[];
  phones: SimulatedPhone[];
  calls: SimulatedCall[];
}

export interface SimulatedPhone {
  extension: string;
  name: string;
  /** free, ringing, calling, talking or held. */
  state: string;
  peer?: string | null;
}

export interface SimulatedCall {
  id: string;
  number: string;
  name: string;
  dnis: string;
  queue?: string | null;
  state: string;
  extension?: string | null;
}

/** What a person can do with a desk phone. */
export type PhoneAction = "answer" | "hangup" | "hold" | "resume";

/** The simulator's endpoints; only a local installation without a telephone exchange has them. */
export const simulatorApi = {
  /** The state, or undefined when there is no simulator. */
  async read(): Promise<SimulatorState | undefined> {
    const response = await fetch("/simulator", { headers: { Accept: "application/json" } });
    if (response.status === 204 || response.status === 404) {
      return undefined;
    }
    if (!response.ok) {
      throw await readError(response);
    }
    return (await response.json()) as SimulatorState;
  },
  call: (caller: { number: string; name: string; dnis: string }): Promise<void> => post("/simulator/calls", caller),
  hangUp: (callId: string): Promise<void> => post(`/simulator/calls/${encodeURIComponent(callId)}/hangup`),
  phone: (extension: string, action: PhoneAction): Promise<void> => post(`/simulator/phones/${encodeURIComponent(extension)}/${action}`),
};

async function post(path: string, body: object = {}): Promise<void> {
  const response = await fetch(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
  if (!response.ok) {
    throw await readError(response);
  }
}

/** The server's own sentence: of a problem report (RFC 9457), or of the page's host. */
async function readError(response: Response): Promise<Error> {
  const body = (await response.json().catch(() => ({}))) as { detail?: string; error?: { message?: string } };
  return new Error(body.error?.message ?? body.detail ?? `The server answered ${response.status}.`);
}
