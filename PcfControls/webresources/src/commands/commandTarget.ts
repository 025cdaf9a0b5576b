import type { CommandTarget } from "./callCommand";
import type { CommandTextKey } from "./commandTexts";

/** What a command of a form is given. */
interface FormLike {
  data: { entity: { getEntityName(): string; getId(): string } };
  getAttribute?: (name: string) => { getIsDirty?: () => boolean; getValue(): unknown } | null;
}

/** What a command of a list is given. https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/grids/gridcontrol */
interface ListLike {
  getGrid(): { getSelectedRows(): { get(): { getData(): { getEntity(): { getEntityName(): string; getId(): string } } }[] } };
}

const bare = (id: string): string => id.replace(/[{}]/g, "").toLowerCase();

function targetOfForm({ data, getAttribute }: FormLike): CommandTarget | CommandTextKey {
  const recordId = bare(data.entity.getId());
  if (recordId === "") {
    return "Command_NotSaved";
  }
  const writtenValue = (column: string): string | undefined => {
    const attribute = getAttribute?.(column);
    const value = attribute?.getIsDirty?.() === true ? (attribute.getValue() ?? "") : undefined;
    return typeof value === "string" ? value : undefined;
  };
  return { table: data.entity.getEntityName(), recordId, writtenValue };
}

/** The record that a command is about. @param control The primary control of a form, or the selected control of a list. @returns Or the key of why there is none. */
export function targetOf(control: unknown): CommandTarget | CommandTextKey {
  const { data } = control as Partial<FormLike>;
  if (data?.entity !== undefined) {
    return targetOfForm(control as FormLike);
  }
  const [row, ...others] = (control as Partial<ListLike>).getGrid?.().getSelectedRows().get() ?? [];
  if (row === undefined || others.length > 0) {
    return "Command_NotOne";
  }
  const entity = row.getData().getEntity();
  return { table: entity.getEntityName(), recordId: bare(entity.getId()), writtenValue: () => undefined };
}
