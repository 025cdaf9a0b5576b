import english from "../../strings/Pages.1033.resx";
import german from "../../strings/Pages.1031.resx";
import greek from "../../strings/Pages.1032.resx";

type Words = Readonly<Record<string, string>>;

/**
 * The words of pages by language: its locale ID, its BCP 47 tag, its words. They are in the page, since the platform loads texts along with scripts of forms
 * and commands only.
 */
const languages: readonly (readonly [number, string, Words])[] = [
  [1033, "en", english],
  [1031, "de", german],
  [1032, "el", greek],
];

/** What the app says of its user. */
export interface PageReader {
  languageId: number;
  isRTL: boolean;
}

/** A text with its *strong* words as elements. */
function fill(element: Element, text: string): void {
  element.replaceChildren(
    ...text.split("*").map((part, place) => {
      const isStrong = place % 2 === 1;
      const strong = element.ownerDocument.createElement("strong");
      strong.textContent = part;
      return isStrong ? strong : part;
    }),
  );
}

/**
 * Fills the words of a page in, where elements name them by data-text: in the language of the app's user, else in English.
 * @param reader Undefined outside of an app.
 * @returns The words, for what the page says otherwise.
 */
export function showWords(page: Document, reader: PageReader | undefined): (key: string) => string {
  const [, tag, words] = languages.find(([id]) => id === reader?.languageId) ?? ([1033, "en", english] as const);
  const textOf = (key: string): string => words[key] ?? english[key] ?? key;
  page.documentElement.lang = tag;
  page.documentElement.dir = reader?.isRTL === true ? "rtl" : "ltr";
  page.querySelectorAll("[data-text]").forEach((element) => {
    // Words that nobody has put into the user's language run in their own direction.
    element.setAttribute("dir", "auto");
    fill(element, textOf(element.getAttribute("data-text") ?? ""));
  });
  return textOf;
}
