import type { CallMessage } from "@telephony/contracts";
import type { Notifier, RingWords } from "./ringPorts";

interface Notice extends RingWords {
  /** False once the agent or the browser has taken it away: it does not come again for this ringing. */
  isUp: boolean;
  close: () => void;
}

/** The notifications of one page: one for each ringing call, in the words that are known of it now. */
export interface NoticeBoard {
  /** @param calls Those that ring. @param mayShow False for a page that only takes its own away. */
  follow(calls: readonly CallMessage[], mayShow: boolean): void;
  /** How a call is told. */
  describe(words: (call: CallMessage) => RingWords): void;
  clear(): void;
}

export function createNoticeBoard(notifier: Notifier): NoticeBoard {
  const shown = new Map<string, Notice>();
  let wordsOf: ((call: CallMessage) => RingWords) | null = null;

  function show(call: CallMessage, { title, body }: RingWords): void {
    const notice: Notice = { title, body, isUp: true, close: () => undefined };
    shown.set(call.callKey, notice);
    notice.close = notifier.show({ title, body, tag: call.callKey }, () => {
      notice.isUp = false;
    });
  }
  function take(key: string): void {
    shown.get(key)?.close();
    shown.delete(key);
  }
  return {
    follow: (calls, mayShow) => {
      [...shown.keys()].filter((key) => !calls.some(({ callKey }) => callKey === key)).forEach(take);
      for (const call of mayShow ? calls : []) {
        const [before, words] = [shown.get(call.callKey), wordsOf?.(call)];
        if (
          words !== undefined &&
          (before === undefined || (before.isUp && (before.title !== words.title || before.body !== words.body)))
        ) {
          show(call, words);
        }
      }
    },
    describe: (words) => {
      wordsOf = words;
    },
    clear: () => [...shown.keys()].forEach(take),
  };
}
