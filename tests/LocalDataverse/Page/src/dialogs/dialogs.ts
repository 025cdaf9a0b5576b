import type { PageInput } from "../routing/pageInput";
import { Observable } from "../ui/observable";

/** One button of a dialog and the answer that pressing it gives. */
export interface DialogChoice<T> {
  label: string;
  answer: T;
  primary?: boolean;
}

/** A question with buttons, a page in a dialog, or progress that blocks the app. */
export type OpenDialog =
  | { kind: "question"; key: number; title: string; text: string; details?: string; choices: DialogChoice<unknown>[]; close: Answer }
  | { kind: "page"; key: number; title?: string; page: PageInput; size: DialogSize; close: Answer };

type Answer = (answer: unknown) => void;

/** Width and height as CSS lengths; side 2 puts the dialog at the right edge. */
export interface DialogSize {
  width?: string;
  height?: string;
  position?: number;
}

/** The dialogs that are open, the last one on top, and the progress indicator. */
export class Dialogs extends Observable {
  private stack: OpenDialog[] = [];
  private nextKey = 1;
  private progressText: string | undefined;

  get open(): readonly OpenDialog[] {
    return this.stack;
  }

  get progress(): string | undefined {
    return this.progressText;
  }

  /** Asks with the given buttons; closing the dialog otherwise gives `dismissed`. */
  ask<T>(question: { title: string; text: string; details?: string; choices: DialogChoice<T>[]; dismissed: T }): Promise<T> {
    return this.push(question.dismissed, (close, key) => ({ kind: "question", key, ...question, close }));
  }

  /** Shows a page in a dialog until it is closed. */
  showPage(page: PageInput, size: DialogSize, title?: string): Promise<void> {
    return this.push<void>(undefined, (close, key) => ({ kind: "page", key, title, page, size, close }));
  }

  setProgress(text: string | undefined): void {
    this.progressText = text;
    this.notify();
  }

  private push<T>(dismissed: T, make: (close: Answer, key: number) => OpenDialog): Promise<T> {
    return new Promise((resolve) => {
      const key = this.nextKey++;
      const close: Answer = (answer) => {
        this.stack = this.stack.filter((dialog) => dialog.key !== key);
        this.notify();
        resolve(answer === undefined ? dismissed : (answer as T));
      };
      this.stack = [...this.stack, make(close, key)];
      this.notify();
    });
  }
}
