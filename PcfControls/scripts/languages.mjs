import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { controls, root } from "./workspace.mjs";

/** Folders with words: one of every control, and that of the web resources. */
function wordFolders() {
  return [...controls().map(({ name, folder }) => join(folder, name, "strings")), join(root, "webresources", "strings")].filter((folder) =>
    existsSync(folder),
  );
}

/** Every file of words, NAME.LCID.resx, sorted by name and language. LCIDs: https://learn.microsoft.com/openspecs/windows_protocols/ms-lcid */
export function wordFiles() {
  return wordFolders().flatMap((folder) =>
    readdirSync(folder)
      .sort()
      .map((file) => {
        const [, name, language] = /^(\w+)\.(\d+)\.resx$/.exec(file) ?? [];
        if (name === undefined) {
          throw new Error(`${join(folder, file)} is not named NAME.LCID.resx.`);
        }
        return { path: join(folder, file), name, language };
      }),
  );
}

const entities = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

/** The texts of a resx file in their order. */
export function readResx(path) {
  return [...readFileSync(path, "utf8").matchAll(/<data name="(\w+)"[^>]*>\s*<value>([^<]*)<\/value>/g)].map(([, key, value]) => ({
    key,
    value: value.replace(/&(lt|gt|quot|apos|amp);/g, (_whole, name) => entities[name]),
  }));
}

/** The texts of a resx file by their keys. */
export const textsOf = (path) => Object.fromEntries(readResx(path).map(({ key, value }) => [key, value]));

const valuesIn = (text) => (text.match(/\{\d+\}/g) ?? []).sort().join(" ");
const hasLetters = (text) => /\p{L}/u.test(text.replace(/\{\d+\}/g, ""));
const isInItsScript = (text, language) => language !== "1032" || /\p{Script=Greek}/u.test(text);

/**
 * What is wrong with a translation, in sentences.
 * @param same The texts that may be as in English, each with its reason.
 */
export function faultsOf(english, translated, same, language) {
  const byKey = new Map(translated.map(({ key, value }) => [key, value]));
  const keys = english.map(({ key }) => key);
  const faults = english.flatMap(({ key, value }) => faultsOfText(key, value, byKey.get(key), same, language));
  const foreign = translated.filter(({ key }) => !keys.includes(key)).map(({ key }) => `${key} is no English key.`);
  const order = translated.map(({ key }) => key).filter((key) => keys.includes(key));
  const isInOrder = order.join() === keys.filter((key) => byKey.has(key)).join();
  return [...faults, ...foreign, ...(isInOrder ? [] : ["The keys are not in the order of the English ones."])];
}

function faultsOfText(key, english, text, same, language) {
  if (text === undefined) {
    return [`${key} is not there.`];
  }
  if (text.trim() === "") {
    return [`${key} says nothing.`];
  }
  if (valuesIn(text) !== valuesIn(english)) {
    return [`${key} fills in other values: ${valuesIn(text)}.`];
  }
  if (!hasLetters(english) || same.has(text)) {
    return [];
  }
  return text === english
    ? [`${key} is in English: ${text}`]
    : isInItsScript(text, language)
      ? []
      : [`${key} has no Greek letter: ${text}`];
}
