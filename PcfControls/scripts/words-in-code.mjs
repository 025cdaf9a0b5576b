import { readFileSync } from "node:fs";
import { relative } from "node:path";
import typescript from "typescript";
import { filesBelow, root } from "./workspace.mjs";

const { SyntaxKind } = typescript;

/** Attributes and properties whose text people see or hear. */
const seen = new Set(
  (
    "aria-label aria-description aria-placeholder aria-roledescription aria-valuetext ariaLabel title placeholder label alt content summary header " +
    "textContent innerText innerHTML"
  ).split(" "),
);

/** Names of texts, which stand for words: Call_Answer. */
const textKey = /^[A-Z][A-Za-z]*(?:_\w+)+$/;
const hasLetters = (text) => /\p{L}/u.test(text) && !textKey.test(text);
// A capital letter and more words, or a value and a sentence's end.
const looksLikeSentence = (text) => /^\p{Lu}[\p{L}'’-]*,?\s+\p{L}|^\{\}\s+\p{L}+\s+\p{L}.*[.?!…:]/u.test(text);

/** The words of a literal: of a template those between its values. */
function literalText(node) {
  if (typescript.isStringLiteralLike(node)) {
    return node.text;
  }
  return typescript.isTemplateExpression(node)
    ? node.head.text + node.templateSpans.map(({ literal }) => `{}${literal.text}`).join("")
    : undefined;
}

const withoutPlaces = (text) => text.replace(/\{\}/g, "");

/** The literals that an expression can be, without those that it only compares with or passes on. */
function possibleValues(node) {
  if (literalText(node) !== undefined) {
    return [node];
  }
  if (typescript.isConditionalExpression(node)) {
    return [...possibleValues(node.whenTrue), ...possibleValues(node.whenFalse)];
  }
  if (typescript.isBinaryExpression(node)) {
    const chooses = [SyntaxKind.BarBarToken, SyntaxKind.QuestionQuestionToken, SyntaxKind.PlusToken].includes(node.operatorToken.kind);
    const left = chooses ? possibleValues(node.left) : [];
    return chooses || node.operatorToken.kind === SyntaxKind.AmpersandAmpersandToken ? [...left, ...possibleValues(node.right)] : [];
  }
  const isWrapped = typescript.isParenthesizedExpression(node) || typescript.isAsExpression(node) || typescript.isJsxExpression(node);
  return isWrapped && node.expression !== undefined ? possibleValues(node.expression) : [];
}

/** The literals that a node shows to people by what it is. */
function shownBy(node) {
  if (typescript.isJsxAttribute(node) && seen.has(node.name.getText()) && node.initializer !== undefined) {
    return possibleValues(node.initializer);
  }
  if (typescript.isJsxExpression(node) && !typescript.isJsxAttribute(node.parent)) {
    return possibleValues(node);
  }
  if (typescript.isPropertyAssignment(node) && seen.has(node.name.getText().replace(/["']/g, ""))) {
    return possibleValues(node.initializer);
  }
  const isAssignment = typescript.isBinaryExpression(node) && node.operatorToken.kind === SyntaxKind.EqualsToken;
  if (isAssignment && typescript.isPropertyAccessExpression(node.left) && seen.has(node.left.name.text)) {
    return possibleValues(node.right);
  }
  // One word is a code, as of what to do next.
  return typescript.isNewExpression(node) && /Error$/.test(node.expression.getText())
    ? (node.arguments ?? []).flatMap(possibleValues).filter((literal) => /\s/.test(literalText(literal)))
    : [];
}

/** Every text of a TypeScript file that people would see or hear and that is in no resx file. */
export function wordsInCode(file, text) {
  const source = typescript.createSourceFile(file, text, typescript.ScriptTarget.Latest, true);
  const found = new Set();
  const take = (words) => void (hasLetters(withoutPlaces(words)) && found.add(words));
  const visit = (node) => {
    if (typescript.isImportDeclaration(node) || typescript.isTypeNode(node)) {
      return;
    }
    if (typescript.isJsxText(node)) {
      take(node.text.trim());
    }
    shownBy(node).forEach((literal) => take(literalText(literal)));
    const words = literalText(node);
    if (words !== undefined && looksLikeSentence(words)) {
      take(words);
    }
    node.forEachChild(visit);
  };
  visit(source);
  return [...found];
}

/** The words of an HTML page: what stands between its tags, and in attributes that people see or hear. */
export function wordsInHtml(html) {
  const bare = html.replace(/<!--[\s\S]*?-->/g, "").replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, "");
  const attributes = [...bare.matchAll(/\s([\w-]+)="([^"]*)"/g)].filter(([, name]) => seen.has(name)).map(([, , value]) => value);
  return [...attributes, ...bare.replace(/<[^>]*>/g, "\n").split("\n")].map((text) => text.trim()).filter(hasLetters);
}

/** What agents see is made here. The test kit and the simulator's panel are for whoever develops, on this machine alone. */
const folders = [
  "controls",
  "packages/contracts/src",
  "packages/hub-client/src",
  "packages/ui/src",
  "webresources/src",
  "webresources/html",
];

/** Words in every file of the workspace that agents see something of, by file. */
export function wordsOfWorkspace() {
  const files = folders
    .flatMap((folder) => filesBelow(`${root}/${folder}`))
    .filter((file) => /\.(tsx?|html)$/.test(file) && !/\/generated\//.test(file));
  const found = files.map((file) => {
    const text = readFileSync(file, "utf8");
    return [relative(root, file).replaceAll("\\", "/"), file.endsWith(".html") ? wordsInHtml(text) : wordsInCode(file, text)];
  });
  return new Map(found);
}
