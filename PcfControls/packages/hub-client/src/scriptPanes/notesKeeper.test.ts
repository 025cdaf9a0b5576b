import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { WatchedFrame } from "../page/framedForm";
import { keepFrameNotes } from "./notesKeeper";
import type { NotesKeeper } from "./notesKeeper";

/** A phone call's form in a frame, which a test plays. */
class Form implements WatchedFrame {
  public typed: Record<string, string> = {};
  /** What is typed in a field that has the focus still: the form does not know it. */
  public inField: Record<string, string> = {};
  public stored: Record<string, string> = {};
  public busy = false;
  public readOnly = false;
  public refusal: string | null = null;
  public saves = 0;

  public form(): ReturnType<WatchedFrame["form"]> {
    return { table: "phonecall", recordId: "1", isDirty: Object.keys(this.typed).length > 0 };
  }

  public isBusy(): boolean {
    return this.busy;
  }

  public handOver(): void {
    this.typed = { ...this.typed, ...this.inField };
    this.inField = {};
    this.busy = false;
  }

  public isReadOnly(): boolean {
    return this.readOnly;
  }

  public changes(): Record<string, string> {
    return this.typed;
  }

  public save(): Promise<void> {
    this.saves++;
    if (this.refusal !== null) {
      return Promise.reject(new Error(this.refusal));
    }
    if (!this.readOnly) {
      Object.assign(this.stored, this.typed);
      this.typed = {};
    }
    return Promise.resolve();
  }
}

let form: Form;
let keeper: NotesKeeper;
const write = vi.fn<(table: string, id: string, values: Record<string, string>) => Promise<unknown>>();
beforeEach(() => {
  vi.useFakeTimers();
  write.mockReset().mockResolvedValue({});
  form = new Form();
  keeper = keepFrameNotes(form, write);
});
afterEach(() => {
  keeper.stop();
  vi.useRealTimers();
});

const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

describe("Notes in a form beside the record", () => {
  it("are saved by themselves, shortly after they were typed", async () => {
    form.typed = { description: "Called about the invoice." };
    await pass(500);
    expect(keeper.state.get().phase).toBe("changed");

    await pass(3000);
    expect(form.stored).toEqual({ description: "Called about the invoice." });
    expect(keeper.state.get().phase).toBe("saved");
  });

  it("are not saved under the hands of somebody who types", async () => {
    form.typed = { description: "Called" };
    form.busy = true;
    await pass(10_000);

    expect(form.saves).toBe(0);
    expect(keeper.isIdle()).toBe(false);
    expect(keeper.state.get().phase).toBe("changed");
  });

  it("that a field has not handed over yet are saved, too, when somebody asks", async () => {
    form.inField = { description: "The last wo" };
    form.busy = true;

    expect(await keeper.save()).toBe("");

    expect(form.stored).toEqual({ description: "The last wo" });
  });

  it("go past a form that is read-only since the server has completed the phone call", async () => {
    form.readOnly = true;
    form.typed = { description: "The last words." };

    expect(await keeper.save()).toBe("");

    expect(write).toHaveBeenCalledWith("phonecall", "1", { description: "The last words." });
    await pass(1000);
    expect(keeper.state.get().phase).toBe("saved");
    expect(keeper.isIdle()).toBe(true);
  });

  it("go past a form that cannot save because its row was completed", async () => {
    form.refusal = "This record is read-only.";
    form.typed = { description: "The last words." };

    expect(await keeper.save()).toBe("");
    expect(write).toHaveBeenCalledTimes(1);
  });

  it("stay where they are with the reason when they cannot be saved at all, and are not tried again by themselves", async () => {
    form.refusal = "You may not write this.";
    write.mockRejectedValue(new Error("No privilege."));
    form.typed = { description: "Precious" };

    expect(await keeper.save()).toBe("You may not write this.");
    await pass(20_000);

    expect(keeper.state.get()).toEqual({ phase: "failed", reason: "You may not write this." });
    expect(form.saves).toBe(1);
    expect(form.typed).toEqual({ description: "Precious" });
    expect(keeper.isIdle()).toBe(false);
  });

  it("do not go past a form whose own script keeps it from being saved", async () => {
    vi.spyOn(form, "save").mockResolvedValue();
    form.typed = { description: "x" };

    expect(await keeper.save()).toBe("The form did not save its changes.");
    expect(write).not.toHaveBeenCalled();
  });

  it("are the only columns that go past the form", async () => {
    form.refusal = "This record is read-only.";
    form.typed = { description: "x", phonenumber: "1" };

    expect(await keeper.save()).toBe("This record is read-only.");
    expect(write).not.toHaveBeenCalled();
  });

  it("are nothing to ask for where the script shows no form", async () => {
    vi.spyOn(form, "form").mockReturnValue(null);
    await pass(1000);

    expect(keeper.state.get().phase).toBe("none");
    expect(keeper.isIdle()).toBe(true);
  });
});
