import { appPage } from "./appPage";
import type { AppPage, AppWindow } from "./appPage";

/** A form of the app that a frame of the page shows, as a page around it sees it. */
export interface FramedForm {
  table: string;
  recordId: string;
  isDirty: boolean;
}

/** A frame of the page, whoever's page it shows. */
export interface WatchedFrame {
  /** The form that it shows; null for a page without one, for one of another origin, and for the form of a row that is not saved yet. */
  form(): FramedForm | null;
  /** True while somebody types there, or has the focus in a page of another origin, of which nothing else can be known. */
  isBusy(): boolean;
  /** True of a form that may not be changed, as of a row that was completed. */
  isReadOnly(): boolean;
  /** Lets a field that is being typed in hand its text over to the form, as when the focus leaves it. */
  handOver(): void;
  /** Saves the form. Rejects with the reason. */
  save(): Promise<void>;
  /** Texts of the form's columns that are changed and not saved, by name. */
  changes(): Record<string, string>;
}

/** `Xrm.Page` of the frame, as a form's own window has it; see appPage.ts. */
type FormWindow = AppWindow & {
  Xrm?: { Page?: { data?: { save?: () => PromiseLike<unknown> } | null; ui?: { getFormType?: () => number } } };
};

/** Read only and disabled: https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/formcontext-ui/getformtype */
const readOnlyTypes: readonly unknown[] = [3, 4];

interface Look {
  window: FormWindow;
  page: AppPage;
}

function sentence(error: unknown): Error {
  const message = (error as { message?: unknown } | null | undefined)?.message;
  return new Error(typeof message === "string" && message !== "" ? message : String(error));
}

/** Looks into a frame whenever it is asked; each document that it shows is looked into from its first moment on. */
export function watchFrame(frame: HTMLIFrameElement): WatchedFrame {
  let looked: { document: Document; look: Look } | null = null;

  function look(): Look | null {
    const inner = frame.contentDocument;
    const window = frame.contentWindow as FormWindow | null;
    if (inner === null || window === null) {
      return null;
    }
    if (looked?.document !== inner) {
      looked = { document: inner, look: { window, page: appPage(window) } };
    }
    return looked.look;
  }
  function shown(): Look | null {
    try {
      return look();
    } catch {
      // A page of another origin.
      return null;
    }
  }
  return {
    form: () => {
      const form = shown()?.page.formInFront() ?? null;
      return form === null || form.recordId === "" ? null : { table: form.table, recordId: form.recordId, isDirty: form.isDirty };
    },
    isBusy: () => {
      const inside = shown();
      return inside === null ? frame.ownerDocument.activeElement === frame : inside.page.isTyping();
    },
    isReadOnly: () => readOnlyTypes.includes(shown()?.window.Xrm?.Page?.ui?.getFormType?.()),
    handOver: () => (shown()?.window.document.activeElement as Partial<HTMLElement> | null | undefined)?.blur?.(),
    save: async () => {
      try {
        await shown()?.window.Xrm?.Page?.data?.save?.();
      } catch (error) {
        throw sentence(error);
      }
    },
    changes: () => shown()?.page.formInFront()?.changes() ?? {},
  };
}
