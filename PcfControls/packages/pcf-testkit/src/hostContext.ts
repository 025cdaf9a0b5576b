import type { Theme } from "@fluentui/react-components";

/** What a control asked its host to open. */
export interface Opened {
  forms: { options: ComponentFramework.NavigationApi.EntityFormOptions; defaults: Record<string, string> | undefined }[];
  urls: string[];
}

export interface HostContextOptions {
  /** Values of the bound properties by name. */
  values: Record<string, string>;
  texts: Record<string, string>;
  theme?: Theme;
  /** How the host's user reads; English, from left to right, unless said. */
  userSettings?: Partial<Pick<ComponentFramework.UserSettings, "languageId" | "isRTL">>;
}

/** The part of a model-driven app's context that our controls use, and a record of what they did with it. */
export function hostContext<Inputs>(options: HostContextOptions): { context: ComponentFramework.Context<Inputs>; opened: Opened } {
  const opened: Opened = { forms: [], urls: [] };
  const parameters = Object.fromEntries(Object.entries(options.values).map(([name, raw]) => [name, { raw }]));
  const context = {
    parameters,
    userSettings: { languageId: 1033, isRTL: false, ...options.userSettings },
    resources: { getString: (key: string) => options.texts[key] ?? `missing text ${key}` },
    fluentDesignLanguage: options.theme === undefined ? undefined : { tokenTheme: options.theme },
    navigation: {
      openForm: (form: ComponentFramework.NavigationApi.EntityFormOptions, defaults?: Record<string, string>) => {
        opened.forms.push({ options: form, defaults });
        return Promise.resolve({ savedEntityReference: [] });
      },
      openUrl: (url: string) => void opened.urls.push(url),
    },
    webAPI: { retrieveMultipleRecords: () => Promise.resolve({ entities: [] }) },
  };
  return { context: context as unknown as ComponentFramework.Context<Inputs>, opened };
}
