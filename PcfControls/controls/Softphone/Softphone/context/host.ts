import type { PopDecision, ShowNumber } from "@telephony/contracts";
import { messageOf, pageOfAddress, popUrl } from "@telephony/hub-client";
import type { AgentPage, AppPageInput, ScriptPaneSurroundings } from "@telephony/hub-client";

/** Takes a page away again, if it is still there. */
export type ClosePage = () => void;

/** What the softphone needs of the app around it. */
export interface Host {
  /** Address of the organization, without a slash at the end. */
  clientUrl: string;
  /** Id of the app that is open; "" where it has none. */
  appId(): string;
  /** Opens a record, or with an empty id a new one with these column values; in a window of its own where that is asked for. */
  openForm(table: string, recordId: string, defaults: Readonly<Record<string, string>>, inWindow?: boolean): Promise<void>;
  /** Shows a page of the app in its main area. Answers null where there is no app. */
  showPage(page: AppPageInput): Promise<ClosePage | null>;
  /** Opens a window. Answers null when the browser lets none open. */
  openUrl(url: string): ClosePage | null;
  /** How numbers are shown; null where that cannot be loaded. */
  loadShowNumber(): Promise<ShowNumber | null>;
  /** Lets an agent who looks elsewhere see that the phone rings: how many calls did so before, how many do now. */
  showRinging(before: number, ringing: number): void;
  /** Brings the softphone to the front of the side panes. */
  showSoftphone(): void;
  /** The keys that the agent presses, and what the browser keeps of the agent. */
  agentPage: AgentPage;
  /** The places of scripts beside the record. */
  scripts: ScriptPaneSurroundings;
}

/** Why a decision was not carried out. */
export type NavigationFailure = { kind: "unsafeUrl"; url: string } | { kind: "notOpened"; reason: string } | { kind: "blocked" };

/** What became of a decision: why it was not carried out, or how a page that is no form is closed again. */
export interface Navigation {
  failure: NavigationFailure | null;
  close?: ClosePage;
}

const done: Navigation = { failure: null };

/** Opens what a decision names, or nothing when it names nothing. @param inWindow In a window of its own, whatever it is. */
export async function navigate(host: Host, decision: PopDecision, inWindow = false): Promise<Navigation> {
  try {
    switch (decision.kind) {
      case "form":
        await openForm(host, decision.table, decision.recordId, {}, inWindow);
        return done;
      case "new":
        await openForm(host, decision.table, "", decision.defaults, inWindow);
        return done;
      case "url":
        return await openPage(host, decision.url, inWindow);
      default:
        return done;
    }
  } catch (error) {
    return { failure: { kind: "notOpened", reason: messageOf(error) } };
  }
}

function openForm(host: Host, table: string, recordId: string, defaults: PopDecision["defaults"], inWindow: boolean): Promise<void> {
  return inWindow ? host.openForm(table, recordId, defaults, true) : host.openForm(table, recordId, defaults);
}

async function openPage(host: Host, url: string, inWindow: boolean): Promise<Navigation> {
  const address = popUrl(url, `${host.clientUrl}/`);
  if (address === null) {
    return { failure: { kind: "unsafeUrl", url } };
  }
  const page = inWindow ? null : pageOfAddress(address, host.clientUrl, host.appId());
  if (page?.pageType === "entityrecord" && page.formId === undefined && page.data === undefined) {
    await host.openForm(page.entityName, page.entityId ?? "", {});
    return done;
  }
  const close = (page === null ? null : await host.showPage(page)) ?? host.openUrl(address);
  return close === null ? { failure: { kind: "blocked" } } : { failure: null, close };
}

/** The address of an image web resource. */
export function imageUrl(host: Host, webResource: string): string {
  return `${host.clientUrl}/WebResources/${webResource.split("/").map(encodeURIComponent).join("/")}`;
}
