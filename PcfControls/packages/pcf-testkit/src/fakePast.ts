import type { HistoryCall, WorklistCaller } from "@telephony/contracts";
import type { PastCallsSurroundings, TelephonyApis } from "@telephony/hub-client";
import { memoryStorage } from "./surroundings";

/** The past calls and the worklist of a Dataverse that a test plays. */
export class FakePast {
  public history: readonly HistoryCall[] = [];
  public worklist: readonly WorklistCaller[] = [];
  public hasMore = false;
  /** How often each list was read. */
  public readonly reads = { history: 0, worklist: 0 };
  /** Refuses both lists with this until it is null. */
  public error: Error | null = null;
  /** Plays that the agent looks at the page again. */
  public returns: () => void = () => undefined;

  /** Plays that another tab has written to the storage. */
  public stored: () => void = () => undefined;
  /** False while the agent looks at another window. */
  public isVisible = true;

  public readonly surroundings: PastCallsSurroundings = {
    storage: memoryStorage(),
    onReturn: (returns) => {
      this.returns = returns;
      return () => undefined;
    },
    onStored: (stored) => {
      this.stored = stored;
      return () => undefined;
    },
    isVisible: () => this.isVisible,
  };

  /** @param answer Answers as that Dataverse does now. */
  public constructor(private readonly answer: <T>(value: () => T) => Promise<T>) {}

  public readonly getCallHistory: TelephonyApis["getCallHistory"] = () => {
    this.reads.history += 1;
    return this.error === null ? this.answer(() => ({ items: this.history, hasMore: this.hasMore })) : Promise.reject(this.error);
  };

  public readonly getWorklist: TelephonyApis["getWorklist"] = () => {
    this.reads.worklist += 1;
    return this.error === null ? this.answer(() => ({ items: this.worklist, hasMore: this.hasMore })) : Promise.reject(this.error);
  };
}
