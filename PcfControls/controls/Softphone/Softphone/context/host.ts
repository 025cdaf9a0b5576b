import type { PopDecision } from "@telephony/contracts";
import { popUrl, recordOfAddress } from "@telephony/hub-client";

/** What the softphone needs of the app around it. */
export interface Host {
  /** Address of the organization, without a slash at the end. */
  clientUrl: string;
  /** Opens a record, or with an empty id a new one with these column values. */
  openForm(table: string, recordId: string, defaults: Readonly<Record<string, string>>): Promise<void>;
  openUrl(url: string): void;
  /** Lets an agent who looks elsewhere see that the phone rings: how many calls did so before, how many do now. */
  showRinging(before: number, ringing: number): void;
}

/** Why a decision was not carried out. */
export type NavigationFailure = { kind: "unsafeUrl"; url: string } | { kind: "notOpened"; reason: string };

/** Opens what a decision names. Answers null when that went well, or when there is nothing to open. */
export async function navigate(host: Host, decision: PopDecision): Promise<NavigationFailure | null> {
  try {
    switch (decision.kind) {
      case "form":
        await host.openForm(decision.table, decision.recordId, {});
        return null;
      case "new":
        await host.openForm(decision.table, "", decision.defaults);
        return null;
      case "url":
        return await openPage(host, decision.url);
      default:
        return null;
    }
  } catch (error) {
    return { kind: "notOpened", reason: error instanceof Error ? error.message : String(error) };
  }
}

async function openPage(host: Host, url: string): Promise<NavigationFailure | null> {
  const page = popUrl(url, `${host.clientUrl}/`);
  if (page === null) {
    return { kind: "unsafeUrl", url };
  }
  const record = recordOfAddress(page, host.clientUrl);
  if (record === null) {
    host.openUrl(page);
  } else {
    await host.openForm(record.table, record.recordId, {});
  }
  return null;
}

/** The address of an image web resource. */
export function imageUrl(host: Host, webResource: string): string {
  return `${host.clientUrl}/WebResources/${webResource.split("/").map(encodeURIComponent).join("/")}`;
}
