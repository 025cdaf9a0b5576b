import type { AppServices } from "../appServices";
import { localOrg } from "../data/localOrg";
import { WebApi } from "../data/webApi";
import { Dialogs } from "../dialogs/dialogs";
import { FormScripts } from "../form/formScripts";
import { AppMetadata } from "../metadata/metadata";
import type { AppDescription, SignedInUser } from "../metadata/types";
import { SidePanes } from "../panes/sidePanes";
import { ControlLibrary } from "../pcf/controlLibrary";
import { Router } from "../routing/router";
import { ResourceStrings } from "../xrm/resourceStrings";
import { xrmOf } from "../xrm/xrm";
import { Docks } from "./docks";
import { GlobalNotifications } from "./globalNotifications";
import { keepSignedIn } from "./keepSignedIn";
import { languageOf } from "../metadata/languages";

type Page = Window & typeof globalThis;

/** Reads who is signed in and what the app is made of; undefined when nobody is signed in. */
export async function startApp(page: Page): Promise<AppServices | undefined> {
  const user = await localOrg.me();
  if (user === undefined) {
    return undefined;
  }
  const description = await localOrg.app();
  const services = createServices(page, user, description);
  // Scripts, web resource pages and PCF bundles find the platform at these two names.
  Object.assign(page, {
    Xrm: xrmOf(services),
    ComponentFramework: { registerControl: services.controls.register.bind(services.controls) },
    LocalDataverse: { addDock: services.docks.add.bind(services.docks) },
  });
  keepSignedIn(user, services.notifications);
  const { tag, isRtl } = languageOf(user.languageId);
  page.document.documentElement.lang = tag;
  page.document.documentElement.dir = isRtl ? "rtl" : "ltr";
  page.document.title = services.metadata.name;
  description.scripts?.forEach((address) => addScript(page.document, address));
  return services;
}

/** Joins the parts of the app. */
export function createServices(page: Page, user: SignedInUser, description: AppDescription): AppServices {
  const metadata = new AppMetadata(description);
  const strings = new ResourceStrings(languageOf(user.languageId).id);
  return {
    metadata,
    user,
    api: new WebApi(metadata),
    router: new Router(page),
    dialogs: new Dialogs(),
    panes: new SidePanes(),
    controls: new ControlLibrary(metadata, page.document),
    scripts: new FormScripts(page, (library) => strings.load(description.dependencies?.[library] ?? [])),
    strings,
    notifications: new GlobalNotifications(),
    docks: new Docks(),
    mainForm: {},
  };
}

function addScript(document: Document, address: string): void {
  const script = document.createElement("script");
  script.src = address;
  document.head.appendChild(script);
}
