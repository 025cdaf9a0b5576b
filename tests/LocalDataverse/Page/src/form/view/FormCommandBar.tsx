import { Button, Tooltip } from "@fluentui/react-components";
import * as React from "react";
import { CustomCommands, commandLocations } from "../../commands/CustomCommands";
import { messageOf } from "../../data/webApiError";
import type { PagePlacement } from "../../routing/pagePlacement";
import { Command, CommandBar } from "../../ui/CommandBar";
import { Icon } from "../../ui/icons";
import type { FormSession } from "../formSession";
import { saveModes } from "../saveModes";
import { mayLeave } from "./useLeaveGuard";

/** Save, New, Delete and the like for an open form, and what solutions add. */
export function FormCommandBar({ session, placement }: { session: FormSession; placement: PagePlacement }): React.ReactElement {
  const { model, app } = session;
  const openNew = (): void => void app.router.navigate({ pageType: "entityrecord", entityName: model.table.logicalName });
  return (
    <CommandBar>
      <Tooltip content="Back" relationship="label">
        <Button appearance="subtle" icon={<Icon name="back" />} onClick={placement.close} />
      </Tooltip>
      {!model.isInactive && <SaveCommands session={session} placement={placement} />}
      {placement.kind === "main" && <Command icon="add" label="New" onRun={openNew} />}
      {!model.isNew && <StateCommand session={session} />}
      {!model.isNew && <Command icon="remove" label="Delete" onRun={() => void deleteAfterAsking(session, placement)} />}
      {!model.isNew && <Command icon="refresh" label="Refresh" onRun={() => void refreshAfterAsking(session)} />}
      <CustomCommands table={model.table.logicalName} location={commandLocations.form} control={() => session.context} />
    </CommandBar>
  );
}

function SaveCommands({ session, placement }: { session: FormSession; placement: PagePlacement }): React.ReactElement {
  const { saving } = session.model;
  const saveAndClose = async (): Promise<void> => {
    if (await session.trySave(saveModes.saveAndClose)) {
      placement.close();
    }
  };
  return (
    <>
      <Command icon="save" label="Save" disabled={saving} onRun={() => void session.trySave()} />
      <Command icon="saveClose" label="Save & Close" disabled={saving} onRun={() => void saveAndClose()} />
    </>
  );
}

// Activities are completed for good; other rows can be made active again. States: 0 open or active, 1 completed or inactive.
function StateCommand({ session }: { session: FormSession }): React.ReactElement | null {
  const { model } = session;
  const change = async (state: number): Promise<void> => {
    try {
      if (model.isInactive || (await session.save())) {
        await session.setState(state);
      }
    } catch (error) {
      session.report(messageOf(error));
    }
  };
  if (model.table.isActivity === true) {
    return model.isInactive ? null : <Command icon="check" label="Mark Complete" onRun={() => void change(1)} />;
  }
  return model.isInactive ? <Command icon="check" label="Activate" onRun={() => void change(0)} /> : null;
}

async function refreshAfterAsking(session: FormSession): Promise<void> {
  try {
    if (await mayLeave(session)) {
      await session.refresh();
    }
  } catch (error) {
    session.report(messageOf(error));
  }
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
