import * as React from "react";
import { guardScript, keepFrameNotes, watchFrame } from "@telephony/hub-client";
import type { NotesKeeper, FrameNotes, WriteRow } from "@telephony/hub-client";

export interface ScriptFrame {
  ref: React.RefCallback<HTMLIFrameElement>;
  /** Whether somebody has been in the page that the frame shows. */
  isTouched: () => boolean;
  notes: FrameNotes;
  /** Saves what is typed there. Answers why that failed; "" when it is saved. */
  save: () => Promise<string>;
}

const noNotes: FrameNotes = { phase: "none", reason: "" };

/** Whether the focus has been in a frame: its page tells nobody, but the window around loses the focus to it. */
function watchTouch(frame: HTMLIFrameElement): { isTouched: () => boolean; stop: () => void } {
  let isTouched = false;
  const { ownerDocument: document } = frame;
  const look = (): void => {
    isTouched = isTouched || document.activeElement === frame;
  };
  document.defaultView?.addEventListener("blur", look);
  return { isTouched: () => isTouched, stop: () => document.defaultView?.removeEventListener("blur", look) };
}

interface Watched {
  keeper: NotesKeeper;
  isTouched: () => boolean;
  stop: () => void;
}

function watch(frame: HTMLIFrameElement, write: WriteRow): Watched {
  const keeper = keepFrameNotes(watchFrame(frame), write);
  const touch = watchTouch(frame);
  return {
    keeper,
    isTouched: touch.isTouched,
    stop: () => {
      keeper.stop();
      touch.stop();
    },
  };
}

/** The frame of a script: what is typed there is saved by itself, and the script is not taken away before. @param callKey Whose script it is; "" for nobody's. */
export function useFrame(callKey: string, write: WriteRow): ScriptFrame {
  const watched = React.useRef<Watched | null>(null);
  const [keeper, setKeeper] = React.useState<NotesKeeper | null>(null);
  const [notes, setNotes] = React.useState(noNotes);

  const ref = React.useCallback(
    (frame: HTMLIFrameElement | null) => {
      watched.current?.stop();
      watched.current = frame === null ? null : watch(frame, write);
      setKeeper(watched.current?.keeper ?? null);
    },
    [write],
  );
  React.useEffect(() => {
    setNotes(keeper?.state.get() ?? noNotes);
    return keeper?.state.subscribe(() => setNotes(keeper.state.get()));
  }, [keeper]);
  React.useEffect(() => (callKey === "" || keeper === null ? undefined : guardScript(callKey, () => keeper.isIdle())), [callKey, keeper]);
  const isTouched = React.useCallback(() => watched.current?.isTouched() ?? false, []);
  const save = React.useCallback(() => watched.current?.keeper.save() ?? Promise.resolve(""), []);
  return { ref, isTouched, notes, save };
}
