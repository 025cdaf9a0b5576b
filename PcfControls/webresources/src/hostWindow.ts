import type { PageReader } from "./pages/pageWords";

/**
 * The window of the app. Form libraries and HTML web resources run in frames of it, where only the parent knows Xrm's side panes.
 * https://learn.microsoft.com/power-apps/developer/model-driven-apps/webpage-html-web-resources
 */
// eslint-disable-next-line @microsoft/power-apps/do-not-make-parent-assumption -- the one documented way from a web resource to Xrm; everything read there is optional
const appWindow = window.parent;

type WindowWithXrm = Window & { Xrm?: Xrm.XrmStatic };

/** The client API of the app around, or undefined outside of one. */
export function findXrm(): Xrm.XrmStatic | undefined {
  return (window as WindowWithXrm).Xrm ?? (appWindow as WindowWithXrm).Xrm;
}

/** The language and direction of the app's user, or undefined outside of an app. */
export function appReader(): PageReader | undefined {
  // Read from a page of another origin it throws, as everything there does.
  try {
    return findXrm()?.Utility.getGlobalContext().userSettings;
  } catch {
    return undefined;
  }
}

/** The windows whose addresses tell what a script's page shows: its own, then the app's. */
export function shownWindows(): readonly Window[] {
  return [window, appWindow];
}

type WindowWithNavigation = Window & { navigation?: EventTarget };

/** Has a function called whenever the app shows another page. A browser without the Navigation API does not tell. */
export function onPageShown(shown: () => void): void {
  try {
    (appWindow as WindowWithNavigation).navigation?.addEventListener("currententrychange", shown);
  } catch {
    // The app may itself be framed by a page of another origin, which is no app's page.
  }
}

/** True in an app page without navigation, such as the phone call in the scripting pane: it is a part of a page that has a side pane already. */
export function isEmbeddedPage(): boolean {
  return [window, appWindow].some(({ location }) => /[?&]navbar=off(&|$)/i.test(location.search));
}
