import type { AppPage, OpenForm } from "@telephony/hub-client";

/** A form in front that a test plays. */
export class FakeForm implements OpenForm {
  public recordId = "";
  public changed: Record<string, string> = {};
  public isClosed = false;
  private readonly savers: ((recordId: string) => void)[] = [];

  public constructor(
    public readonly table: string,
    recordId = "",
    private readonly stored: Record<string, string> = {},
  ) {
    this.recordId = recordId;
  }

  public get isDirty(): boolean {
    return Object.keys(this.changed).length > 0;
  }

  public texts(): string[] {
    return Object.values({ ...this.stored, ...this.changed });
  }

  public changes(): Record<string, string> {
    return this.changed;
  }

  public dropChanges(): void {
    this.changed = {};
  }

  public onSaved(saved: (recordId: string) => void): void {
    this.savers.push(saved);
  }

  public close(): void {
    this.isClosed = true;
  }

  /** The person saves the record. */
  public save(recordId = this.recordId): void {
    Object.assign(this.stored, this.changed);
    this.changed = {};
    this.recordId = recordId;
    this.savers.forEach((saved) => saved(recordId));
  }
}

/** An app's page that a test plays. */
export class FakePage implements AppPage {
  public form: FakeForm | null = null;
  public typing = false;

  public formInFront(): OpenForm | null {
    return this.form;
  }

  public isTyping(): boolean {
    return this.typing;
  }
}
