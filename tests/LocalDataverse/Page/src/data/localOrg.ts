import type { AppDescription, PageDescription, SamplePerson, SignedInUser } from "../metadata/types";
import { readError } from "./webApiError";

/** The system between one start and its end; the next one knows no sign-in of it. */
export interface LocalRun {
  id: string;
  isSignedIn: boolean;
}

/** The endpoints of the local organization beside its Web API: what the page is called, who can sign in, who did, and what the app is made of. */
export const localOrg = {
  page: (): Promise<PageDescription> => get<PageDescription>("/local/page"),
  people: (): Promise<SamplePerson[]> => get<SamplePerson[]>("/local/people"),
  app: (): Promise<AppDescription> => get<AppDescription>("/local/app"),
  /** The signed-in user; undefined when nobody is. */
  async me(): Promise<SignedInUser | undefined> {
    const response = await fetch("/local/me", { credentials: "same-origin" });
    if (response.status === 401 || response.status === 204) {
      return undefined;
    }
    return (await read<SignedInUser | null>(response)) ?? undefined;
  },
  /** Which run of the system answers, and whether somebody is signed in there. Rejects where none answers. */
  async run(): Promise<LocalRun> {
    const response = await fetch("/local/me", { credentials: "same-origin", cache: "no-store" });
    return { id: response.headers.get("Local-Run") ?? "", isSignedIn: response.status === 200 };
  },
  signIn: (systemUserId: string): Promise<void> => post("/local/signin", { systemUserId }),
  chooseLanguage: (languageId: number): Promise<void> => post("/local/language", { languageId }),
  signOut: (): Promise<void> => post("/local/signout", {}),
};

async function get<T>(path: string): Promise<T> {
  return read<T>(await fetch(path, { credentials: "same-origin" }));
}

async function post(path: string, body: unknown): Promise<void> {
  const response = await fetch(path, {
    method: "POST",
    credentials: "same-origin",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!response.ok) {
    throw await readError(response);
  }
}

async function read<T>(response: Response): Promise<T> {
  if (!response.ok) {
    throw await readError(response);
  }
  return (await response.json()) as T;
}
