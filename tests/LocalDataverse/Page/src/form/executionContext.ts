import type { FormContext } from "./clientApi/formContext";

/** What an event says of itself: `executionContext.getEventArgs()`. */
export class EventArguments {
  private prevented = false;

  constructor(private readonly numbers: { saveMode?: number; dataLoadState?: number; isSaveSuccess?: boolean } = {}) {}

  /** 1 first load, 2 after a save, 3 after a refresh. */
  getDataLoadState(): number {
    return this.numbers.dataLoadState ?? 1;
  }

  /** 1 save, 2 save and close, 59 save and new, 70 automatic. */
  getSaveMode(): number {
    return this.numbers.saveMode ?? 0;
  }

  getIsSaveSuccess(): boolean {
    return this.numbers.isSaveSuccess ?? false;
  }

  preventDefault(): void {
    this.prevented = true;
  }

  isDefaultPrevented(): boolean {
    return this.prevented;
  }
}

/** The first argument of a handler: https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/execution-context */
export class ExecutionContext {
  constructor(
    private readonly formContext: FormContext,
    private readonly source: unknown,
    private readonly args: EventArguments,
    private readonly depth: number,
    private readonly shared: Map<string, unknown>,
  ) {}

  getFormContext(): FormContext {
    return this.formContext;
  }

  getEventSource(): unknown {
    return this.source;
  }

  getEventArgs(): EventArguments {
    return this.args;
  }

  getDepth(): number {
    return this.depth;
  }

  getSharedVariable(key: string): unknown {
    return this.shared.get(key);
  }

  setSharedVariable(key: string, value: unknown): void {
    this.shared.set(key, value);
  }
}
