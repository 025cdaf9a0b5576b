import * as React from "react";
import { useApp } from "../appServices";
import { messageOf } from "../data/webApiError";
import type { CommandDescription } from "../metadata/types";
import { Command } from "../ui/CommandBar";
import { commandIcon } from "../ui/icons";

/** Where a command can stand, as its row says it. */
export const commandLocations = { form: 0, list: 1 } as const;

/**
 * Numbers of parameters: what stands for the form, and for the list. Others that a form or list could give are listed at
 * https://learn.microsoft.com/power-apps/maker/model-driven-apps/commanding-use-javascript
 */
const primaryControl = 5;
const selectedControl = 12;

const failureLevel = 2;

function argumentsOf({ parameters, label }: CommandDescription, control: unknown): unknown[] {
  const wanted = JSON.parse(parameters === "" ? "[]" : parameters) as { type: number }[];
  return wanted.map(({ type }) => {
    if (type !== primaryControl && type !== selectedControl) {
      throw new Error(
        `The command ${label} asks for a parameter of type ${type}; this host gives PrimaryControl (5) and SelectedControl (12).`,
      );
    }
    return control;
  });
}

interface CustomCommandsProps {
  table: string;
  location: number;
  /** What the functions get: the form's context, or the list's control, as it is now. */
  control: () => unknown;
}

/** The buttons that solutions add to the command bar of a form or a list. */
export function CustomCommands({ table, location, control }: CustomCommandsProps): React.ReactElement {
  const { metadata, scripts, notifications } = useApp();
  const run = async (command: CommandDescription): Promise<void> => {
    try {
      await scripts.call(command.library, command.function, argumentsOf(command, control()));
    } catch (error) {
      notifications.add({ level: failureLevel, message: `${command.label}: ${messageOf(error)}`, showCloseButton: true });
    }
  };
  return (
    <>
      {metadata.commandsOf(table, location).map((command) => (
        <Command key={command.name} icon={commandIcon(command.icon)} label={command.label} onRun={() => void run(command)} />
      ))}
    </>
  );
}
