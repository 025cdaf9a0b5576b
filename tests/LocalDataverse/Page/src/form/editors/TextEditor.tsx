import { Button, Input, Textarea, Tooltip } from "@fluentui/react-components";
import * as React from "react";
import { Icon } from "../../ui/icons";
import type { IconName } from "../../ui/icons";
import { safeAddress } from "../../xrm/navigation";
import type { EditorProps } from "./editorProps";
import { enter } from "./editorProps";
import { useEditorStyles } from "./editorStyles";
import { textOf } from "../../data/rowValues";
import { useFocusRequests } from "./useFocusRequests";
import { useDraft } from "./useDraft";

interface TextFormat {
  type: "text" | "tel" | "email" | "url";
  action?: { icon: IconName; label: string; address: (text: string) => string };
}

const formats: Readonly<Record<string, TextFormat>> = {
  phone: { type: "tel", action: { icon: "phone", label: "Call", address: (text) => `tel:${text.replace(/[^\d+*#]/g, "")}` } },
  email: { type: "email", action: { icon: "open", label: "Write", address: (text) => `mailto:${encodeURIComponent(text)}` } },
  url: { type: "url", action: { icon: "open", label: "Open", address: (text) => text } },
};

/** A line of text, a phone number, an e-mail address or a web address. */
export function TextEditor(props: EditorProps): React.ReactElement {
  const styles = useEditorStyles();
  const { attribute, id, disabled, control } = props;
  const { type, action } = formats[(attribute.column.format ?? "").toLowerCase()] ?? { type: "text" };
  const draft = useDraft(textOf(attribute.value), (text) => enter(props, text));
  const ref = React.useRef<HTMLInputElement>(null);
  useFocusRequests(ref, control.focusRequested);
  const input = (
    <Input
      id={id}
      ref={ref}
      className={styles.grow}
      appearance="filled-darker"
      type={type}
      autoComplete="off"
      placeholder="---"
      readOnly={disabled}
      maxLength={attribute.column.maxLength ?? undefined}
      {...draft}
    />
  );
  return (
    <div className={styles.withAction}>
      {input}
      {action !== undefined && draft.value !== "" && <OpenAddress {...action} text={draft.value} />}
    </div>
  );
}

function OpenAddress({ icon, label, address, text }: { text: string } & NonNullable<TextFormat["action"]>): React.ReactElement | null {
  const href = openableAddress(address(text));
  const open = (): void => void window.open(href, href?.startsWith("http") ? "_blank" : "_self", "noopener");
  return href === undefined ? null : (
    <Tooltip content={`${label} ${text}`} relationship="label">
      <Button appearance="subtle" icon={<Icon name={icon} />} onClick={open} />
    </Tooltip>
  );
}

// What a stranger stored as an address is opened only when opening it cannot run anything.
function openableAddress(address: string): string | undefined {
  try {
    return safeAddress(address, window.location.href);
  } catch {
    return undefined;
  }
}

/** Text over several lines. */
export function MemoEditor(props: EditorProps): React.ReactElement {
  const styles = useEditorStyles();
  const { attribute, id, disabled } = props;
  const draft = useDraft(textOf(attribute.value), (text) => enter(props, text));
  return (
    <Textarea
      id={id}
      className={styles.field}
      appearance="filled-darker"
      placeholder="---"
      rows={4}
      resize="vertical"
      readOnly={disabled}
      maxLength={attribute.column.maxLength ?? undefined}
      {...draft}
    />
  );
}
