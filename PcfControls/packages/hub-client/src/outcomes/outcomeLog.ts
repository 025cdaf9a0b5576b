import { Tables } from "@telephony/contracts";
import type { ReadRows } from "../dataverse/dataverse";
import type { GivenOutcome } from "../calls/state";

const { DialerCall } = Tables;

/** What the call log knows of outcomes. */
export interface OutcomeLog {
  /** The outcomes of these calls in one request, by dtCallId in lower case; calls without one are missing. */
  outcomesOf(dtCallIds: readonly string[]): Promise<ReadonlyMap<string, GivenOutcome>>;
}

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const columns = [DialerCall.id, DialerCall.outcome, DialerCall.computedOutcome, DialerCall.retryOn].join(",");

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/**
 * The call log of Dataverse. A row keeps the outcome that counts: the computed one where there is one, else the chosen one.
 * An id that is not a GUID is of no row, and asked for it would fail the others.
 */
export function outcomeLog(readRows: ReadRows): OutcomeLog {
  return {
    outcomesOf: async (dtCallIds) => {
      const ids = dtCallIds.filter((id) => guid.test(id));
      if (ids.length === 0) {
        return new Map();
      }
      const filter = encodeURIComponent(ids.map((id) => `${DialerCall.id} eq ${id}`).join(" or "));
      const rows = await readRows(`${DialerCall.setName}?$select=${columns}&$filter=${filter}`);
      return new Map(
        rows
          .filter((row) => textOf(row[DialerCall.outcome]) !== "")
          .map((row): [string, GivenOutcome] => [
            textOf(row[DialerCall.id]).toLowerCase(),
            {
              result: textOf(row[DialerCall.outcome]),
              computedOutcome: textOf(row[DialerCall.computedOutcome]),
              retryOn: textOf(row[DialerCall.retryOn]),
            },
          ]),
      );
    },
  };
}
