// @vitest-environment node
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { controls, fingerprint, root } from "./workspace.mjs";

const packageJson = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));

describe("The workspace", () => {
  it.each(controls().map(({ name, folder }) => [name, folder]))("builds %s for the libraries that it is installed with", (name, folder) => {
    const manifest = readFileSync(join(folder, name, "ControlManifest.Input.xml"), "utf8");
    const platform = Object.fromEntries(
      [...manifest.matchAll(/platform-library name="(\w+)" version="([\d.]+)"/g)].map(([, library, version]) => [library, version]),
    );

    expect(platform).toEqual({ React: packageJson.dependencies.react, Fluent: packageJson.dependencies["@fluentui/react-components"] });
  });

  it("pins every version", () => {
    const versions = Object.values({ ...packageJson.dependencies, ...packageJson.devDependencies });

    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it("names no registry in its lock file", () => {
    const resolved = Object.values(lock.packages).map((entry) => entry.resolved ?? "");

    expect(resolved.filter((address) => address.includes("://"))).toEqual([]);
  });

  it("has a web resource for every description in the solution", () => {
    const described = readdirSync(join(root, "..", "Solution", "src", "WebResources"), { recursive: true })
      .filter((name) => name.endsWith(".data.xml"))
      .map((name) => name.replace(/\.data\.xml$/, ""))
      .sort();
    const images = readdirSync(join(root, "webresources", "images")).map((name) => `cts_/images/${name}`);

    expect(described).toEqual(
      [
        ...images,
        "cts_/html/page.html",
        "cts_/html/start.html",
        "cts_/js/DynamicsTelephony.js",
        "cts_/js/PhoneNumbers.js",
        "cts_/js/TelephonyCommands.js",
        "cts_/strings/Commands.1031.resx",
        "cts_/strings/Commands.1032.resx",
        "cts_/strings/Commands.1033.resx",
        "cts_dtAssociatedPhonecall",
      ].sort(),
    );
  });

  it("sees a change of any input", () => {
    const one = fingerprint([join(root, "package.json")]);

    expect(fingerprint([join(root, "package.json")])).toBe(one);
    expect(fingerprint([join(root, "package.json"), join(root, "tsconfig.base.json")])).not.toBe(one);
  });
});
