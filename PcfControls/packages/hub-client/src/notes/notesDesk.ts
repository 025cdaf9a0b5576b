import { DataverseError } from "../dataverse/dataverse";
import { without } from "../calls/state";
import { createStore } from "../calls/store";
import type { NotesDesk, NotesState, NotesStatus } from "./callNotes";
import { entryFor, isUnsaved } from "./noteEntry";
import type { Entry } from "./noteEntry";
import { mergeTexts } from "./mergeTexts";
import type { NotedCall } from "./noteDrafts";
import { isNotesNews } from "./notesPorts";
import type { NotesNews, NotesPorts } from "./notesPorts";
import { messageOf } from "../errors/messageOf";

const typedMs = 1000;
/** Another tab saves what it typed; this one steps in when it does not. */
const othersMs = 5000;
const retryMs = 15_000;
/** Others write at the same time; more often in a row is not believable. */
const mostRounds = 4;

class Desk implements NotesDesk {
  public readonly state = createStore<NotesState>({});
  private readonly entries = new Map<string, Entry>();
  private readonly stops: (() => void)[] = [];

  public constructor(private readonly ports: NotesPorts) {
    if (ports.tabs !== null) {
      ports.tabs.onmessage = ({ data }: MessageEvent<unknown>) => {
        if (isNotesNews(data) && data.agentId === ports.agentId()) {
          this.hear(data);
        }
      };
    }
  }

  public show(call: NotedCall): void {
    const entry = this.entryOf(call);
    if (entry.call.phoneCallId !== "" && !entry.reading && !isUnsaved(entry)) {
      void this.read(entry);
    }
  }

  public edit(call: NotedCall, text: string): void {
    const entry = this.entryOf(call);
    this.become(entry, text);
    this.say(entry, isUnsaved(entry) ? "unsaved" : "saved");
    this.saveIn(entry, typedMs);
  }

  public async flush(callKey: string): Promise<void> {
    const entry = this.entries.get(callKey);
    await (entry === undefined ? undefined : this.save(entry));
  }

  public flushAll(): void {
    this.entries.forEach((entry) => void this.save(entry));
  }

  public resume(): void {
    this.entries.forEach((entry) => isUnsaved(entry) && this.keep(entry));
    this.ports.drafts.all().forEach((draft) => this.entryOf(draft));
  }

  public follow(calls: readonly Omit<NotedCall, "title">[]): void {
    this.entries.forEach((entry, callKey) => {
      const call = calls.find((candidate) => candidate.callKey === callKey);
      const hasRows = call !== undefined && call.dtCallId !== "" && call.phoneCallId !== "";
      if (hasRows && entry.call.phoneCallId === "") {
        entry.call = { ...entry.call, dtCallId: call.dtCallId, phoneCallId: call.phoneCallId };
        void (isUnsaved(entry) ? this.save(entry) : this.read(entry));
      }
    });
  }

  public discard(callKey: string): void {
    const entry = this.entries.get(callKey);
    if (entry !== undefined && this.entries.delete(callKey)) {
      clearTimeout(entry.timer);
      this.ports.drafts.remove(callKey, entry.text);
      this.state.update((state) => without(state, callKey));
    }
  }

  public onStop(stops: () => void): void {
    this.stops.push(stops);
  }

  public stop(): void {
    this.stops.forEach((stops) => stops());
    this.entries.forEach(({ timer }) => clearTimeout(timer));
  }

  private entryOf(call: NotedCall): Entry {
    const known = this.entries.get(call.callKey);
    if (known !== undefined) {
      const { dtCallId, phoneCallId } = known.call;
      known.call = { ...call, dtCallId: call.dtCallId || dtCallId, phoneCallId: call.phoneCallId || phoneCallId };
      return known;
    }
    const entry = entryFor(call, this.ports.drafts.all());
    this.entries.set(call.callKey, entry);
    this.say(entry, isUnsaved(entry) ? "unsaved" : "none");
    if (isUnsaved(entry)) {
      this.saveIn(entry, 0);
    }
    return entry;
  }

  private say(entry: Entry, status: NotesStatus, reason = ""): void {
    const { call, text } = entry;
    this.state.update((state) => ({ ...state, [call.callKey]: { call, text, status, reason } }));
  }

  private keep(entry: Entry): void {
    const { call, base, text } = entry;
    if (isUnsaved(entry)) {
      const { callKey, dtCallId, phoneCallId, title } = call;
      this.ports.drafts.put({ callKey, dtCallId, phoneCallId, title, base, text });
    } else {
      this.ports.drafts.remove(call.callKey, text);
    }
  }

  private tell({ call, text }: Entry, from: string | null): void {
    this.ports.tabs?.postMessage({ agentId: this.ports.agentId(), call, from, text });
  }

  private become(entry: Entry, text: string): void {
    const before = entry.text;
    entry.text = text;
    if (text !== before) {
      this.keep(entry);
      this.tell(entry, before);
    }
  }

  private saveIn(entry: Entry, ms: number): void {
    clearTimeout(entry.timer);
    entry.timer = setTimeout(() => void this.save(entry), ms);
  }

  private async read(entry: Entry): Promise<void> {
    entry.reading = true;
    const found = await this.ports.read(entry.call.phoneCallId).catch(() => null);
    entry.reading = false;
    // What was typed in the meantime is compared with the row by its save.
    if (found !== null && !isUnsaved(entry) && entry.saving === null) {
      const changes = entry.text !== found;
      entry.text = found;
      entry.base = found;
      if (changes) {
        this.say(entry, "none");
      }
    }
  }

  private async save(entry: Entry): Promise<void> {
    clearTimeout(entry.timer);
    if (entry.saving !== null) {
      await entry.saving;
    }
    if (!isUnsaved(entry)) {
      return;
    }
    if (entry.call.dtCallId === "" || entry.call.phoneCallId === "") {
      this.say(entry, "waiting");
      return;
    }
    entry.saving ??= this.attempt(entry).finally(() => {
      entry.saving = null;
    });
    await entry.saving;
  }

  private async attempt(entry: Entry): Promise<void> {
    try {
      await this.send(entry);
    } catch (error) {
      this.say(entry, "failed", messageOf(error));
      if (!(error instanceof DataverseError && error.isRefusal)) {
        this.saveIn(entry, retryMs);
      }
    }
  }

  private async send(entry: Entry): Promise<void> {
    this.say(entry, "saving");
    for (let [round, isDone] = [0, false]; round < mostRounds && !isDone && isUnsaved(entry); round += 1) {
      const [sent, base] = [entry.text, entry.base ?? ""];
      const { saved, notes } = await this.ports.save(entry.call.dtCallId, sent, base);
      isDone = saved;
      entry.base = notes;
      this.become(entry, mergeTexts(saved ? sent : base, notes, entry.text));
      if (saved) {
        this.ports.drafts.remove(entry.call.callKey, sent);
        this.tell({ ...entry, text: notes }, null);
      }
    }
    if (isUnsaved(entry)) {
      this.saveIn(entry, typedMs);
    }
    this.say(entry, isUnsaved(entry) ? "unsaved" : "saved");
  }

  private hear({ call, from, text }: NotesNews): void {
    const entry = this.entries.get(call.callKey);
    if (entry === undefined) {
      return;
    }
    if (from === null) {
      entry.base = text;
      this.ports.drafts.remove(call.callKey, text);
    } else {
      // Both tabs put two texts together in the same order, so that both come out the same.
      const [first = "", second = ""] = [entry.text, text].sort();
      entry.text = entry.text === from ? text : mergeTexts(from, first, second);
      this.keep(entry);
    }
    clearTimeout(entry.timer);
    if (isUnsaved(entry)) {
      this.saveIn(entry, othersMs);
    }
    this.say(entry, isUnsaved(entry) ? "unsaved" : "saved");
  }
}

export function createNotesDesk(ports: NotesPorts): NotesDesk {
  return new Desk(ports);
}
