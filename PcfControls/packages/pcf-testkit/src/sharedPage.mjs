/* global CSSStyleSheet, document, history, localStorage, sessionStorage */
import { builtinEnvironments } from "vitest/environments";

const { jsdom } = builtinEnvironments;

/** The page of this worker; kept with the process, since vitest loads this file anew for each file of tests. */
const page = Symbol.for("telephony.tests.page");

/** Rules that hide something, which decides what a role or a name is, and themes. */
const kept = /display:\s*none|visibility:\s*hidden|FluentProvider/;

/**
 * The environment of the tests: jsdom with one page for all files of a worker, so that React, Fluent and Testing Library, which hold on to the
 * document, are loaded once. Each file finds the page as empty as a new one. Of the styles only those are applied that tests can see: a look-up
 * by role asks for the computed style of each element, and jsdom reads every rule for each. How it looks is seen in the browser
 * (tests/EndToEnd.Tests).
 * https://vitest.dev/guide/environment#custom-environment
 */
export default {
  name: "shared-page",
  transformMode: "web",
  async setup(global, options) {
    if (globalThis[page] === undefined) {
      globalThis[page] = await jsdom.setup(global, options);
      const { insertRule } = CSSStyleSheet.prototype;
      CSSStyleSheet.prototype.insertRule = function (rule, index) {
        return kept.test(rule) ? insertRule.call(this, rule, Math.min(index ?? 0, this.cssRules.length)) : 0;
      };
    }

    return {
      teardown() {
        document.body.replaceChildren();
        localStorage.clear();
        sessionStorage.clear();
        history.replaceState(null, "", "/");
      },
    };
  },
};
