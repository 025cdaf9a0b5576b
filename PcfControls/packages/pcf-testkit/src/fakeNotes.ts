import type { NotesSurroundings, TelephonyApis } from "@telephony/hub-client";
import { memoryStorage } from "./surroundings";

/** The phonecalls' notes of a Dataverse that a test plays. Ids of phonecalls and of their calls are told apart by nobody here. */
export class FakeNotes {
  /** The texts, by id of the phonecall; what is not there is empty. */
  public readonly texts = new Map<string, string>();
  /** What was to be saved, oldest first. */
  public readonly sent: { callId: string; notes: string; known: string }[] = [];
  /** Refuses notes with this until it is null. */
  public error: Error | null = null;
  /** Which phonecall a call has. */
  public phoneCallOf: (callId: string) => string = () => "7e2a5311-be86-4911-a84d-000d3ab0d976";
  /** Plays the end of the page. */
  public hidePage: () => void = () => undefined;

  /** @param answer Answers as that Dataverse does now. */
  public constructor(private readonly answer: <T>(value: () => T) => Promise<T>) {}

  public readonly save: TelephonyApis["saveNotes"] = (callId, notes, known) => {
    this.sent.push({ callId, notes, known });
    return this.error === null ? this.answer(() => this.written(this.phoneCallOf(callId), notes, known)) : Promise.reject(this.error);
  };

  /** What a page's session takes. */
  public surroundings(): NotesSurroundings {
    return {
      read: (phoneCallId) => this.answer(() => this.texts.get(phoneCallId) ?? ""),
      storage: memoryStorage(),
      tabs: null,
      onHide: (hides) => {
        this.hidePage = hides;
        return () => undefined;
      },
    };
  }

  private written(phoneCallId: string, notes: string, known: string): { saved: boolean; notes: string } {
    const current = this.texts.get(phoneCallId) ?? "";
    const saved = current === known || current === notes;
    this.texts.set(phoneCallId, saved ? notes : current);
    return { saved, notes: saved ? notes : current };
  }
}
