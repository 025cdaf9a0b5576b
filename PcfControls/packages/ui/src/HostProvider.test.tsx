import * as React from "react";
import { useId, webDarkTheme } from "@fluentui/react-components";
import { render, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { HostProvider } from "./HostProvider";
import { useText } from "./text";

const Probe: React.FC = () => {
  const text = useText();
  return <p id={useId("probe")}>{text("Greeting", "<Anna>", 2)}</p>;
};

const getString = (key: string): string => (key === "Greeting" ? "Hello {0}, {1} calls, {0}" : key);

describe("What the host provides", () => {
  it("is its theme", () => {
    render(
      <HostProvider theme={webDarkTheme} idPrefix="dark-" getString={getString}>
        <Probe />
      </HostProvider>,
    );

    const rules = Array.from(document.styleSheets, (sheet) => Array.from(sheet.cssRules, (rule) => rule.cssText)).flat();
    const theme = rules.find((rule) => rule.startsWith(".dark-fui-FluentProvider"));
    expect(theme).toContain(`--colorNeutralBackground1: ${webDarkTheme.colorNeutralBackground1}`);
  });

  it("is its texts, with values filled in as text", () => {
    render(
      <HostProvider theme={undefined} idPrefix="a-" getString={getString}>
        <Probe />
      </HostProvider>,
    );

    expect(screen.getByText("Hello <Anna>, 2 calls, <Anna>")).toBeTruthy();
  });

  it("keeps the ids of two controls apart", () => {
    render(
      <>
        <HostProvider theme={undefined} idPrefix="one-" getString={() => "one"}>
          <Probe />
        </HostProvider>
        <HostProvider theme={undefined} idPrefix="two-" getString={() => "two"}>
          <Probe />
        </HostProvider>
      </>,
    );

    expect(screen.getByText("one").id).toMatch(/^one-/);
    expect(screen.getByText("two").id).toMatch(/^two-/);
  });

  it.each([
    [true, "rtl"],
    [false, "ltr"],
  ])("is the direction of its user's lines (right to left: %s)", (isRtl, direction) => {
    render(
      <HostProvider theme={undefined} idPrefix="dir-" getString={() => "word"} language={{ locale: undefined, isRtl }}>
        <Probe />
      </HostProvider>,
    );

    expect(screen.getByText("word").closest("[dir]")?.getAttribute("dir")).toBe(direction);
  });
});
