import { messageOf } from "../data/webApiError";
import type { EventArguments } from "./executionContext";
import { ExecutionContext } from "./executionContext";
import type { FormContext } from "./clientApi/formContext";

/** A function of a form script. */
export type EventHandler = (context: ExecutionContext) => unknown;

/** Handlers of one event, in the order in which they were added; adding the same function twice counts once. */
export class FormEvent {
  private readonly handlers: EventHandler[] = [];

  constructor(private readonly name: string) {}

  add(handler: EventHandler): void {
    if (!this.handlers.includes(handler)) {
      this.handlers.push(handler);
    }
  }

  remove(handler: EventHandler): void {
    const index = this.handlers.indexOf(handler);
    if (index >= 0) {
      this.handlers.splice(index, 1);
    }
  }

  /**
   * Calls every handler, waiting for those that give a promise; one that throws does not keep the next from running.
   * Gives the arguments back, in which a handler may have prevented what was about to happen.
   */
  async fire(formContext: FormContext, source: unknown, args: EventArguments, report: ErrorReport): Promise<EventArguments> {
    const shared = new Map<string, unknown>();
    for (const [depth, handler] of [...this.handlers].entries()) {
      try {
        await handler(new ExecutionContext(formContext, source, args, depth, shared));
      } catch (error) {
        report(`A script failed in ${this.name}: ${messageOf(error)}`);
      }
    }
    return args;
  }
}

/** Told a sentence when a script failed. */
export type ErrorReport = (message: string) => void;
