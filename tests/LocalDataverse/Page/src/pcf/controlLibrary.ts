import type { AppMetadata } from "../metadata/metadata";
import { messageOf } from "../data/webApiError";
import { readError } from "../data/webApiError";
import type { PcfControl } from "./pcfControl";
import { parseResx } from "./resx";

/** A control's class as its bundle registered it, with its texts. */
export interface LoadedControl {
  create: () => PcfControl;
  texts: Readonly<Record<string, string>>;
}

type ControlClass = new () => PcfControl;

/** The name a bundle registers: the solution's name for the control without the publisher's prefix. */
export function registeredName(controlName: string): string {
  return controlName.slice(controlName.indexOf("_") + 1);
}

/**
 * Loads PCF bundles on first use, each once per page. Bundles register themselves at
 * `window.ComponentFramework.registerControl`, which this class provides.
 */
export class ControlLibrary {
  private readonly classes = new Map<string, ControlClass>();
  private readonly loading = new Map<string, Promise<LoadedControl>>();

  constructor(
    private readonly metadata: AppMetadata,
    private readonly document: Document,
  ) {}

  /** What bundles call with their name, for example `Contoso.Rating`, and their class. */
  register(name: string, control: ControlClass): void {
    this.classes.set(name, control);
  }

  /** The control of that name in the solution; rejects with a sentence when it cannot be had. */
  load(controlName: string): Promise<LoadedControl> {
    const known = this.loading.get(controlName);
    if (known !== undefined) {
      return known;
    }
    const loading = this.loadOnce(controlName);
    this.loading.set(controlName, loading);
    loading.catch(() => this.loading.delete(controlName));
    return loading;
  }

  private async loadOnce(controlName: string): Promise<LoadedControl> {
    const assets = this.metadata.findControl(controlName);
    if (assets === undefined) {
      throw new Error(`The control ${controlName} has not been built: the organization offers no bundle for it.`);
    }
    (assets.cssUrls ?? []).forEach((url) => this.addStyles(url));
    const [texts] = await Promise.all([loadTexts(assets.resx), this.addScript(assets.bundleUrl)]);
    const control = this.classes.get(registeredName(controlName));
    if (control === undefined) {
      throw new Error(`The bundle ${assets.bundleUrl} registered no control named ${registeredName(controlName)}.`);
    }
    return { create: () => new control(), texts };
  }

  private addStyles(url: string): void {
    const link = this.document.createElement("link");
    link.rel = "stylesheet";
    link.href = url;
    this.document.head.appendChild(link);
  }

  private addScript(url: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const script = this.document.createElement("script");
      script.src = url;
      script.onload = () => resolve();
      script.onerror = () => reject(new Error(`The control's bundle ${url} could not be loaded.`));
      this.document.head.appendChild(script);
    });
  }
}

async function loadTexts(resx: Readonly<Record<string, string>> | string | null | undefined): Promise<Readonly<Record<string, string>>> {
  if (typeof resx !== "string") {
    return resx ?? {};
  }
  const response = await fetch(resx, { credentials: "same-origin" });
  if (!response.ok) {
    throw new Error(`The control's texts ${resx} could not be loaded: ${messageOf(await readError(response))}`);
  }
  return parseResx(await response.text());
}
