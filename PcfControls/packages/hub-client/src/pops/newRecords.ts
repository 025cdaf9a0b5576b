import type { CallMessage, PopDecision } from "@telephony/contracts";
import { popNotice, withPopNotice } from "../calls/popNotice";
import type { PopNotice } from "../calls/popNotice";
import { decisionFor } from "../calls/state";
import type { TelephonyState } from "../calls/state";
import type { Store } from "../calls/store";
import type { AppPage, OpenForm } from "../page/appPage";
import { hasNumberOf, isFormOf } from "./formOfDecision";
import { messageOf } from "../errors/messageOf";

/** How often it is looked which form is in front, in milliseconds: no event tells it. */
const lookMs = 400;

/** A caller whose new record is on the screen and not saved. */
interface Unsaved {
  call: CallMessage;
  decision: PopDecision;
}

/** Makes a saved record the call's customer. Rejects with Dataverse's reason. */
export type LinkRecord = (call: CallMessage, table: string, recordId: string) => Promise<unknown>;

const linkOf = ({ callKey }: CallMessage, recordId: string): string => `${callKey} ${recordId}`;

const unknownCallers = (state: TelephonyState): Unsaved[] =>
  state.calls.flatMap((call) => {
    const decision = decisionFor(state, call);
    return decision?.kind === "new" ? [{ call, decision }] : [];
  });

/**
 * Watches the form of an unknown caller's new record, wherever it was opened: once it is saved, the record is the call's customer. (The promise of
 * openForm tells nothing of it: it is kept for quick create forms,
 * https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/xrm-navigation/openform.)
 */
class NewRecords {
  /** The one in front; the call may be over before it is saved. */
  private unsaved: Unsaved | null = null;
  private timer: ReturnType<typeof setInterval> | null = null;
  private readonly linked = new Set<string>();

  public constructor(
    private readonly store: Store<TelephonyState>,
    private readonly page: AppPage,
    private readonly link: LinkRecord,
  ) {
    store.subscribe(() => this.keepLooking());
  }

  public stop(): void {
    if (this.timer !== null) {
      clearInterval(this.timer);
    }
  }

  private keepLooking(): void {
    const isWanted = this.unsaved !== null || unknownCallers(this.store.get()).length > 0;
    if (isWanted) {
      this.timer ??= setInterval(() => this.look(), lookMs);
    } else if (this.timer !== null) {
      clearInterval(this.timer);
      this.timer = null;
    }
  }

  private look(): void {
    const form = this.page.formInFront();
    const before = this.unsaved;
    const [now = null] = [...unknownCallers(this.store.get()), ...(before === null ? [] : [before])].filter(({ decision }) =>
      isFormOf(form, decision),
    );
    this.unsaved = now;
    if (form !== null && now !== null && now.call.callKey !== before?.call.callKey) {
      form.onSaved((recordId) => this.saved(now, form, recordId));
      this.say(now.call, popNotice("newOpen"));
    }
    if (before !== null && now?.call.callKey !== before.call.callKey) {
      this.leave(before, form);
    }
    this.keepLooking();
  }

  private leave(left: Unsaved, form: OpenForm | null): void {
    if (this.store.get().popNotices[left.call.callKey]?.kind === "newOpen") {
      this.say(left.call, null);
    }
    // Saved, on a host that tells no form's saving.
    if (form !== null && form.recordId !== "" && hasNumberOf(form, left.decision)) {
      void this.save(left, form.recordId);
    }
  }

  /** The agent may have made somebody else of it. */
  private saved(unsaved: Unsaved, form: OpenForm, recordId: string): void {
    if (hasNumberOf(form, unsaved.decision)) {
      void this.save(unsaved, recordId);
    } else if (!this.linked.has(linkOf(unsaved.call, recordId))) {
      this.say(unsaved.call, popNotice("otherNumber"));
    }
  }

  private async save({ call, decision }: Unsaved, recordId: string): Promise<void> {
    const key = linkOf(call, recordId);
    if (recordId === "" || this.linked.has(key)) {
      return;
    }
    this.linked.add(key);
    try {
      await this.link({ ...call, dtCallId: decision.dtCallId || call.dtCallId }, decision.table, recordId);
      this.say(call, null);
    } catch (error) {
      this.linked.delete(key);
      this.say(call, popNotice("notLinked", messageOf(error)));
    }
  }

  private say(call: CallMessage, notice: PopNotice | null): void {
    if (this.store.get().calls.some(({ callKey }) => callKey === call.callKey)) {
      this.store.update((state) => withPopNotice(state, call.callKey, notice));
    }
  }
}

/** @returns Ends the watch. */
export function watchNewRecords(store: Store<TelephonyState>, page: AppPage, link: LinkRecord): () => void {
  const records = new NewRecords(store, page, link);
  return () => records.stop();
}
