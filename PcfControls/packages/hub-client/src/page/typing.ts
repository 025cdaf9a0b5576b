/** Inputs that take no text. */
const noText = new Set(["button", "checkbox", "color", "file", "hidden", "image", "radio", "range", "reset", "submit"]);

const isInput = (element: Element): element is HTMLInputElement => element.tagName === "INPUT";
const isArea = (element: Element): element is HTMLTextAreaElement => element.tagName === "TEXTAREA";

// By name, not by class: an element of a frame is of that frame's classes.
function isField(element: Element): boolean {
  if (isInput(element)) {
    return !noText.has(element.type) && !element.readOnly && !element.disabled;
  }
  if (isArea(element)) {
    return !element.readOnly && !element.disabled;
  }
  return element.closest('[contenteditable]:not([contenteditable="false"])') !== null;
}

const textOf = (field: Element): string => (isInput(field) || isArea(field) ? field.value : (field.textContent ?? ""));

/** A document and those of its frames that may be looked into. */
export function documentsOf(root: Document): Document[] {
  const frames = Array.from(root.querySelectorAll("iframe"), (frame) => {
    try {
      return frame.contentDocument;
    } catch {
      return null;
    }
  });
  return [root, ...frames.flatMap((inner) => (inner === null ? [] : documentsOf(inner)))];
}

/** How long somebody types who has put the text back as it was, in milliseconds since the last letter: the next one would go elsewhere. */
const pauseMs = 5000;

/** A field that has the focus, its text when it got it or last handed it over, and the last letter since then. */
interface Begun {
  field: Element;
  text: string;
  lastInputMs: number;
}

/** Watches one document. Answers whether a text of it is being typed. */
function watch(document: Document): () => boolean {
  let begun: Begun | null = null;
  const begin = (field: Element | null): void => {
    begun = field !== null && isField(field) ? { field, text: textOf(field), lastInputMs: 0 } : null;
  };
  begin(document.activeElement);
  document.addEventListener("focusin", (event) => begin(event.target as Element | null), true);
  document.addEventListener(
    "input",
    ({ target }) => {
      if (begun !== null && (target === begun.field || begun.field.contains(target as Node | null))) {
        begun.lastInputMs = Date.now();
      }
    },
    true,
  );
  // The field has handed its text over: by Enter, or to a script.
  document.addEventListener("change", (event) => event.target === begun?.field && begin(event.target as Element), true);
  return () =>
    begun !== null &&
    begun.field === document.activeElement &&
    (textOf(begun.field) !== begun.text || Date.now() - begun.lastInputMs < pauseMs);
}

/**
 * Watches where the person types, in the page and in frames of the same origin: also in the panes of the app, and in ours. Somebody types from the first
 * letter until the field is left or hands its text over, however long they think meanwhile; only who has put the text back as it was has no more to lose
 * than the next letter, and types until a pause.
 * @returns Whether somebody types now.
 */
export function watchTyping(page: Document): () => boolean {
  const watched = new Map<Document, () => boolean>([[page, watch(page)]]);
  return () => {
    const documents = documentsOf(page);
    documents.filter((document) => !watched.has(document)).forEach((document) => watched.set(document, watch(document)));
    [...watched.keys()].filter((document) => !documents.includes(document)).forEach((document) => watched.delete(document));
    return [...watched.values()].some((isTyping) => isTyping());
  };
}
