import type { Theme } from "@fluentui/react-components";
import type { FormControl } from "../form/formModel";
import type { FormSession } from "../form/formSession";
import type { ControlPlacement } from "../metadata/formDefinition";
import { bracedId } from "../metadata/guid";
import type { XrmNavigation } from "../xrm/navigation";
import type { XrmUtility } from "../xrm/utility";
import type { XrmWebApi } from "../xrm/webApi";
import { readParameters } from "./controlParameters";
import { createFormatting } from "./formatting";
import type { PcfContext } from "./pcfControl";

/** What the context of a control is made of, besides the form it is on. */
export interface ContextSources {
  navigation: XrmNavigation;
  utility: XrmUtility;
  webApi: XrmWebApi;
  texts: Readonly<Record<string, string>>;
  theme: Theme;
  isDarkTheme: boolean;
  /** The control's own stored state: `mode.setControlState`. */
  state: Record<string, unknown>;
  requestRender: () => void;
  trackContainerResize: (track: boolean) => void;
}

/** Where the control is and how much room it has. */
export interface ControlSurroundings {
  session: FormSession;
  control: FormControl;
  placement: ControlPlacement;
  disabled: boolean;
  widthPx: number;
  heightPx: number;
  updatedProperties: string[];
}

/**
 * Builds the context for one call of a control, with everything as it is now.
 * Members: https://learn.microsoft.com/power-apps/developer/component-framework/reference/context
 * Microsoft's classes behind some members hold more than is offered here, hence the one cast.
 */
export function createContext(sources: ContextSources, around: ControlSurroundings): PcfContext {
  const { model } = around.session;
  const entity = { entityId: model.recordId, entityTypeName: model.table.logicalName };
  const context = {
    accessibility: { assignedTabIndex: 0, assignedTooltip: around.control.label },
    client: {
      disableScroll: false,
      getClient: () => "Web",
      getFormFactor: () => 1,
      isOffline: () => false,
      isNetworkAvailable: () => navigator.onLine,
    },
    device: unavailableDevice,
    events: {},
    factory: { getPopupService: unavailable("popups"), requestRender: sources.requestRender },
    fluentDesignLanguage: { tokenTheme: sources.theme, isDarkTheme: sources.isDarkTheme, brand: undefined, tokenThemeVersion: 9 },
    formatting: createFormatting(),
    mode: createMode(sources, around, entity),
    navigation: sources.navigation,
    page: { ...entity, getClientUrl: () => sources.utility.getGlobalContext().getClientUrl() },
    parameters: readParameters(around.placement, model),
    resources: { getString: (id: string) => sources.texts[id] ?? id, getResource: unavailable("resource files") },
    updatedProperties: around.updatedProperties,
    userSettings: createUserSettings(around.session, sources.utility),
    utils: {
      getEntityMetadata: sources.utility.getEntityMetadata,
      hasEntityPrivilege: () => true,
      lookupObjects: unavailable("look-up dialogs"),
      loadDependency: unavailable("dependencies"),
    },
    webAPI: sources.webApi,
  };
  return context as unknown as PcfContext;
}

function createMode(sources: ContextSources, around: ControlSurroundings, entity: object): object {
  return {
    allocatedHeight: around.heightPx,
    allocatedWidth: around.widthPx,
    contextInfo: { ...entity, entityRecordName: around.session.model.primaryName },
    isAuthoringMode: false,
    isControlDisabled: around.disabled,
    isVisible: around.control.visible,
    label: around.control.label,
    setControlState: (state: Record<string, unknown>) => {
      Object.assign(sources.state, state);
      return true;
    },
    setFullScreen: () => undefined,
    trackContainerResize: sources.trackContainerResize,
  };
}

function createUserSettings(session: FormSession, utility: XrmUtility): object {
  const { user } = session.app;
  return {
    ...utility.getGlobalContext().userSettings,
    userId: bracedId(user.systemUserId),
    userName: user.name,
    securityRoles: (user.roles ?? []).map((role) => role.id),
    getTimeZoneOffsetMinutes: (date?: Date) => -(date ?? new Date()).getTimezoneOffset(),
    isHighContrastEnabled: false,
    numberFormattingInfo: { numberDecimalSeparator: ".", numberGroupSeparator: ",", numberDecimalDigits: 2 },
  };
}

function unavailable(what: string): () => never {
  return () => {
    throw new Error(`This host offers controls no ${what}.`);
  };
}

const unavailableDevice = {
  captureAudio: unavailable("microphone"),
  captureImage: unavailable("camera"),
  captureVideo: unavailable("camera"),
  getBarcodeValue: unavailable("bar code reader"),
  getCurrentPosition: unavailable("position"),
  pickFile: unavailable("file picker"),
};
