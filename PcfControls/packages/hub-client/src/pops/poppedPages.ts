import type { PopDecision } from "@telephony/contracts";
import type { TelephonyState } from "../calls/state";
import type { Store } from "../calls/store";
import type { AppPage, OpenForm } from "../page/appPage";
import { isFormOf, isUntouched } from "./formOfDecision";

interface Popped {
  decision: PopDecision;
  close: (() => void) | undefined;
  /** False until the call itself was on the screen: a pop may be ahead of it. */
  isLive: boolean;
}

/** Forms of new records that stay known when their call is over: their empty form may still be in front. */
const rememberedForms = 20;

/** What pops have opened in this tab. */
export interface PoppedPages {
  /** @param close Closes a page that is no form, if it is still there. */
  add(callKey: string, decision: PopDecision, close?: () => void): void;
  /** True of the form of a new record in which nobody has written anything yet. */
  isUntouched(form: OpenForm): boolean;
}

/** The setting "Auto Close": what a pop has opened is closed when its call is over. */
const closesByItself = (state: TelephonyState): boolean => state.context?.settings.autoClose === true;

/** Keeps what pops have opened, and closes it at the end of the wrap-up where the setting says so; never a form with unsaved changes. */
export function keepPoppedPages(store: Store<TelephonyState>, page: AppPage): PoppedPages {
  const pages = new Map<string, Popped>();
  let newForms: PopDecision[] = [];
  const isUntouchedForm = (form: OpenForm): boolean => newForms.some((decision) => isUntouched(form, decision));

  function close(popped: Popped): void {
    if (page.isTyping()) {
      return;
    }
    popped.close?.();
    const form = page.formInFront();
    const isOfAnotherCall = [...pages.values()].some((other) => isFormOf(form, other.decision));
    if (!isFormOf(form, popped.decision) || isOfAnotherCall) {
      return;
    }
    if (form.isDirty && isUntouchedForm(form)) {
      form.dropChanges();
    }
    // Dropping leaves nothing dirty; what is dirty still is the agent's.
    if (!(page.formInFront()?.isDirty ?? true)) {
      form.close();
    }
  }

  store.subscribe(() => {
    const state = store.get();
    for (const [callKey, popped] of pages) {
      const isLive = state.calls.some((call) => call.callKey === callKey);
      if (popped.isLive && !isLive) {
        pages.delete(callKey);
        if (closesByItself(state)) {
          close(popped);
        }
      } else if (isLive) {
        popped.isLive = true;
      }
    }
  });
  return {
    add: (callKey, decision, closer) => {
      const known = pages.get(callKey);
      const isLive = known?.isLive === true || store.get().calls.some((call) => call.callKey === callKey);
      pages.set(callKey, { decision, close: closer ?? known?.close, isLive });
      if (decision.kind === "new") {
        newForms = [...newForms, decision].slice(-rememberedForms);
      }
    },
    isUntouched: isUntouchedForm,
  };
}
