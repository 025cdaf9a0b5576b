import { build } from "esbuild";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { textsOf } from "./languages.mjs";
import { outFolder, root } from "./workspace.mjs";

const source = join(root, "webresources");
const target = join(outFolder, "webresources");

/** Lets scripts import the texts of a resx file by their keys. */
const resxAsTexts = {
  name: "texts of resx files",
  setup: ({ onLoad }) => onLoad({ filter: /\.resx$/ }, ({ path }) => ({ contents: JSON.stringify(textsOf(path)), loader: "json" })),
};

/** A TypeScript file and what it imports as one readable script. Solution checker reports any syntax after ES2018. */
export async function script(name) {
  const { outputFiles } = await build({
    entryPoints: [join(source, "src", `${name}.ts`)],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2018",
    charset: "utf8",
    legalComments: "none",
    plugins: [resxAsTexts],
  });
  return outputFiles[0].text;
}

function write(name, text) {
  const path = join(target, ...name.split("/"));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** A page whose one script is in it: a web resource cannot count on the name of a second one. */
async function page(name, html, scriptName) {
  const text = readFileSync(join(source, "html", html), "utf8");
  const place = `// ${scriptName}\n`;
  if (!text.includes(place)) {
    throw new Error(`${html} has no place for its script: a line "// ${scriptName}".`);
  }
  const code = await script(scriptName);
  write(
    name,
    text.replace(place, () => code),
  );
}

/** The scripts that web resources have, each a file of webresources/src. */
export const scripts = ["DynamicsTelephony", "PhoneNumbers", "TelephonyCommands", "start", "page", "associatedPhonecall"];

/** Builds every web resource into out/webresources/NAME. */
export async function buildWebResources() {
  rmSync(target, { recursive: true, force: true });
  write("cts_/js/DynamicsTelephony.js", await script("DynamicsTelephony"));
  write("cts_/js/PhoneNumbers.js", await script("PhoneNumbers"));
  write("cts_/js/TelephonyCommands.js", await script("TelephonyCommands"));
  await page("cts_/html/start.html", "start.html", "start");
  await page("cts_/html/page.html", "page.html", "page");
  await page("cts_dtAssociatedPhonecall", "dtAssociatedPhonecall.html", "associatedPhonecall");
  for (const file of readdirSync(join(source, "strings")).filter((name) => name.startsWith("Commands."))) {
    write(`cts_/strings/${file}`, readFileSync(join(source, "strings", file), "utf8"));
  }
  for (const image of readdirSync(join(source, "images"))) {
    mkdirSync(join(target, "cts_", "images"), { recursive: true });
    cpSync(join(source, "images", image), join(target, "cts_", "images", image));
  }
}
