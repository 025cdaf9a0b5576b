import { Button, Tooltip } from "@fluentui/react-components";
import * as React from "react";
import type { PagePlacement } from "../../shell/PageView";
import { Command, CommandBar } from "../../ui/CommandBar";
import { Icon } from "../../ui/icons";
import { messageOf } from "../../data/webApiError";
import { saveModes } from "../formSession";
import type { FormSession } from "../formSession";

/** Save, New, Delete and the like for an open form. */
export function FormCommandBar({ session, placement }: { session: FormSession; placement: PagePlacement }): React.ReactElement {
  const { model, app } = session;
  const { entityName } = { entityName: model.table.logicalName };
  const saveAndClose = async (): Promise<void> => {
    if (await session.trySave(saveModes.saveAndClose)) {
      placement.close();
    }
  };
  const openNew = (): void => void app.router.navigate({ pageType: "entityrecord", entityName });
  return (
    <CommandBar>
      <Tooltip content="Back" relationship="label">
        <Button appearance="subtle" icon={<Icon name="back" />} onClick={placement.close} />
      </Tooltip>
      <Command icon="save" label="Save" disabled={model.saving} onRun={() => void session.trySave()} />
      <Command icon="saveClose" label="Save & Close" disabled={model.saving} onRun={() => void saveAndClose()} />
      {placement.kind === "main" && <Command icon="add" label="New" onRun={openNew} />}
      {!model.isNew && <Command icon="remove" label="Delete" onRun={() => void deleteAfterAsking(session, placement)} />}
      {!model.isNew && <Command icon="refresh" label="Refresh" onRun={() => void session.refresh()} />}
    </CommandBar>
  );
}

async function deleteAfterAsking(session: FormSession, placement: PagePlacement): Promise<void> {
  const { model, app } = session;
  const confirmed = await app.dialogs.ask({
    title: `Delete ${model.table.displayName.toLowerCase()}`,
    text: `Do you want to delete "${model.primaryName}"? This cannot be undone.`,
    choices: [
      { label: "Delete", answer: true, primary: true },
      { label: "Cancel", answer: false },
    ],
    dismissed: false,
  });
  if (!confirmed) {
    return;
  }
  try {
    await session.deleteRow();
    model.attributes.forEach((attribute) => attribute.reset(attribute.value));
    placement.close();
  } catch (error) {
    session.report(messageOf(error));
  }
}
