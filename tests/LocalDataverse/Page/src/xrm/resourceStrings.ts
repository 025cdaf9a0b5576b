import { messageOf, readError } from "../data/webApiError";
import { parseResx } from "../pcf/resx";
import { webResourceAddress } from "../routing/pageInput";
import { baseLanguage } from "../metadata/languages";

type Texts = Readonly<Record<string, string>>;

/**
 * The texts of RESX web resources. They are there once a script that depends on them has been loaded:
 * https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/xrm-utility/getresourcestring
 */
export class ResourceStrings {
  private readonly files = new Map<string, Promise<void>>();
  private readonly texts = new Map<string, Texts>();

  constructor(
    private readonly languageId: number,
    private readonly fetchFile: typeof fetch = (input, init) => fetch(input, init),
  ) {}

  /** Loads those of some web resources that have texts in the person's language or in the organization's. */
  async load(webResources: readonly string[]): Promise<void> {
    const wanted = [this.languageId, baseLanguage.id].map((id) => `.${id}.resx`);
    await Promise.all(webResources.filter((name) => wanted.some((ending) => name.endsWith(ending))).map((name) => this.loadOnce(name)));
  }

  /**
   * The text of a key in the person's language, else in the organization's; null for a key that neither has.
   * @param webResource The name without language and ending: new_/strings/Texts.
   * @throws Where no such web resource in the person's language is loaded.
   */
  get(webResource: string, key: string): string | null {
    const own = this.texts.get(`${webResource}.${this.languageId}.resx`);
    if (own === undefined) {
      throw new Error(`${webResource} does not exist.`);
    }
    return own[key] ?? this.texts.get(`${webResource}.${baseLanguage.id}.resx`)?.[key] ?? null;
  }

  private loadOnce(name: string): Promise<void> {
    const loading = this.files.get(name) ?? this.loadOne(name);
    this.files.set(name, loading);
    loading.catch(() => this.files.delete(name));
    return loading;
  }

  private async loadOne(name: string): Promise<void> {
    const response = await this.fetchFile(webResourceAddress(name), { credentials: "same-origin" });
    if (!response.ok) {
      throw new Error(`The texts ${name} could not be loaded: ${messageOf(await readError(response))}`);
    }
    this.texts.set(name, parseResx(await response.text()));
  }
}
