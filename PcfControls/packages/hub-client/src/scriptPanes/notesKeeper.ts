import type { FramedForm, WatchedFrame } from "../page/framedForm";
import { createStore } from "../calls/store";
import type { Store } from "../calls/store";
import { messageOf } from "../errors/messageOf";
import { sayWhy } from "../errors/reasons";

/** How what is typed into the form of a script stands. `none`: the script shows no form of the app. */
export interface FrameNotes {
  phase: "none" | "saved" | "changed" | "saving" | "failed";
  /** Why it could not be saved; "" otherwise. */
  reason: string;
}

/** Writes columns of a row past the form: the host's context.webAPI. */
export type WriteRow = (table: string, recordId: string, values: Record<string, string>) => PromiseLike<unknown>;

/** Keeps what agents type into a form beside the record. */
export interface NotesKeeper {
  readonly state: Pick<Store<FrameNotes>, "get" | "subscribe">;
  /** Saves now. Answers why that failed; "" when all is saved. */
  save(): Promise<string>;
  /** True when the script can be taken away without loss. */
  isIdle(): boolean;
  stop(): void;
}

/** How often the form is looked at: it tells nobody when it is changed. */
const lookEveryMs = 500;

/** How long a change stays as it is before it is saved by itself: longer than from one field to the next. */
const rests = 4;

/** Columns that agents write notes into. A form that may not be saved any more, of a row that was completed meanwhile, is passed by for them. */
const notes = ["description", "subject"];

const none: FrameNotes = { phase: "none", reason: "" };

class Keeper implements NotesKeeper {
  public readonly state = createStore<FrameNotes>(none);
  private readonly timer: ReturnType<typeof setInterval>;
  private saving: Promise<string> | null = null;
  private restsFor = 0;
  /** What could not be saved, so that it is tried again only when it is another text, or when somebody asks. */
  private refused = "";
  /** What was written past the form, which knows nothing of it. */
  private written = "";

  public constructor(
    private readonly frame: WatchedFrame,
    private readonly write: WriteRow,
  ) {
    this.timer = setInterval(() => this.look(), lookEveryMs);
  }

  public stop(): void {
    clearInterval(this.timer);
  }

  public isIdle(): boolean {
    this.look();
    return !this.frame.isBusy() && this.saving === null && !this.isChanged();
  }

  public save(): Promise<string> {
    this.saving ??= this.saveOnce().finally(() => {
      this.saving = null;
    });
    return this.saving;
  }

  private look(): void {
    const form = this.frame.form();
    if (form === null || this.saving !== null) {
      this.tell(form === null ? none : this.state.get());
      return;
    }
    const isChanged = this.isChanged();
    this.restsFor = isChanged && !this.frame.isBusy() ? this.restsFor + 1 : 0;
    const isRefused = isChanged && this.text() === this.refused;
    if (!isRefused) {
      this.tell({ phase: isChanged || this.frame.isBusy() ? "changed" : "saved", reason: "" });
    }
    if (this.restsFor >= rests && !isRefused) {
      void this.save();
    }
  }

  private async saveOnce(): Promise<string> {
    this.frame.handOver();
    const form = this.frame.form();
    if (form === null || !this.isChanged()) {
      return "";
    }
    const [text, changes] = [this.text(), this.frame.changes()];
    this.restsFor = 0;
    this.tell({ phase: "saving", reason: "" });
    const reason = await this.attempt(form, changes);
    this.refused = reason === "" ? "" : text;
    this.tell(reason === "" ? { phase: "saved", reason } : { phase: "failed", reason });
    return reason;
  }

  /** The form's own way first: it has the customer's scripts and checks. */
  private async attempt(form: FramedForm, changes: Record<string, string>): Promise<string> {
    try {
      await this.frame.save();
      const isSaved = this.frame.form()?.isDirty !== true;
      // A form that its own script does not let save has said no; one that is read-only was not asked.
      return isSaved ? "" : this.frame.isReadOnly() ? await this.passBy(form, changes, "") : sayWhy("Reason_NotSaved");
    } catch (error) {
      return this.passBy(form, changes, messageOf(error));
    }
  }

  private async passBy(form: FramedForm, changes: Record<string, string>, reason: string): Promise<string> {
    const written = Object.entries(changes).filter(([column]) => notes.includes(column));
    if (written.length === 0 || written.length < Object.keys(changes).length) {
      return reason || sayWhy("Reason_NotSaved");
    }
    try {
      await this.write(form.table, form.recordId, Object.fromEntries(written));
      this.written = JSON.stringify(changes);
      return "";
    } catch (error) {
      return reason || messageOf(error);
    }
  }

  private isChanged(): boolean {
    return this.frame.form()?.isDirty === true && this.text() !== this.written;
  }

  private text(): string {
    return JSON.stringify(this.frame.changes());
  }

  private tell(next: FrameNotes): void {
    const now = this.state.get();
    if (now.phase !== next.phase || now.reason !== next.reason) {
      this.state.update(() => next);
    }
  }
}

/** Saves by itself what is typed into the form that a frame shows, shortly after it was typed. @param write The way past a form that may not be saved. */
export function keepFrameNotes(frame: WatchedFrame, write: WriteRow): NotesKeeper {
  return new Keeper(frame, write);
}
