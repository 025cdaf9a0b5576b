import type { FormHandler } from "../metadata/formDefinition";
import { webResourceAddress } from "../routing/pageInput";
import type { EventHandler } from "./events";

/** Loads the script web resources of forms, each once per page, and finds the functions that forms name. */
export class FormScripts {
  private readonly loading = new Map<string, Promise<void>>();

  /** @param loadAlong Loads what the platform loads along with a library. */
  constructor(
    private readonly page: Window & typeof globalThis,
    private readonly loadAlong: (library: string) => Promise<void> = () => Promise.resolve(),
  ) {}

  /** Loads the libraries one after the other, as each may build on those before it. */
  async load(libraries: readonly string[]): Promise<void> {
    for (const library of libraries) {
      const loaded = this.loading.get(library) ?? this.loadOne(library);
      this.loading.set(library, loaded);
      await loaded;
    }
  }

  /** The function that a form registered; calling it throws a sentence when no library defines it. */
  handler(registration: FormHandler): EventHandler {
    return (context) => {
      const { owner, called } = this.find(registration);
      const extra = JSON.parse(`[${registration.parameters.replace(/'/g, '"')}]`) as unknown[];
      return called.apply(owner, registration.passExecutionContext ? [context, ...extra] : extra);
    };
  }

  /** Calls a function of a library, which is loaded first. Rejects with a sentence when it is not there, and with what it throws. */
  async call(libraryName: string, functionName: string, args: readonly unknown[]): Promise<void> {
    await this.load([libraryName]);
    const { owner, called } = this.find({ libraryName, functionName });
    await called.apply(owner, [...args]);
  }

  private find(registration: Pick<FormHandler, "functionName" | "libraryName">): {
    owner: unknown;
    called: (...args: unknown[]) => unknown;
  } {
    const names = registration.functionName.split(".");
    const last = names.pop() ?? "";
    let owner: unknown = this.page;
    names.forEach((name) => (owner = property(owner, name)));
    const called = property(owner, last);
    if (typeof called !== "function") {
      throw new Error(`the library ${registration.libraryName} has no function ${registration.functionName}.`);
    }
    return { owner, called: called as (...args: unknown[]) => unknown };
  }

  private async loadOne(library: string): Promise<void> {
    try {
      await this.loadAlong(library);
      await this.addScript(library);
    } catch (error) {
      this.loading.delete(library);
      throw error;
    }
  }

  private addScript(library: string): Promise<void> {
    const { document } = this.page;
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = webResourceAddress(library);
      script.onload = () => resolve();
      script.onerror = () => reject(new Error(`The script ${library} could not be loaded.`));
      document.head.appendChild(script);
    });
  }
}

function property(owner: unknown, name: string): unknown {
  return owner === null || owner === undefined ? undefined : (owner as Record<string, unknown>)[name];
}
