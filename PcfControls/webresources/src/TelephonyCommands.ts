import { softphonePaneId } from "@telephony/contracts";
import { browserDialler, ensureSidePane, giveReasons, telephonyApis, webApi } from "@telephony/hub-client";
import { callRecord } from "./commands/callCommand";
import type { CommandSurroundings, TableFacts } from "./commands/callCommand";
import { targetOf } from "./commands/commandTarget";
import { commandTexts } from "./commands/commandTexts";
import type { CommandTextKey } from "./commands/commandTexts";
import { findXrm } from "./hostWindow";

/** The library cts_/js/TelephonyCommands.js: what the command Call does, on any form and list. */
interface TelephonyCommands {
  /** @param control PrimaryControl on a form, SelectedControl on a list. */
  call(control: unknown): Promise<void>;
}

/** Levels of a global notification. https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/xrm-app/addglobalnotification */
const [failureLevel, infoLevel] = [2, 4] as const;
const messageBar = 2;

type PhoneColumns = Readonly<Record<string, readonly string[]>>;

/** Settings change rarely: they are read once in the life of a page. */
let phoneColumns: Promise<PhoneColumns> | null = null;

function readPhoneColumns(xrm: Xrm.XrmStatic): Promise<PhoneColumns> {
  const apis = telephonyApis(webApi(xrm.Utility.getGlobalContext().getClientUrl()));
  phoneColumns ??= apis.getTelephonyContext("").then(({ context }) => context?.phoneColumns ?? {});
  phoneColumns.catch(() => {
    phoneColumns = null;
  });
  return phoneColumns;
}

async function tableFacts(xrm: Xrm.XrmStatic, table: string, columns: readonly string[]): Promise<TableFacts> {
  const metadata = await xrm.Utility.getEntityMetadata(table, [...columns]);
  const attributes = metadata.Attributes as unknown as { get(name: string): { DisplayName?: string } | null | undefined };
  const labels = columns.flatMap((column): [string, string][] => {
    const attribute = attributes.get(column);
    return attribute ? [[column, attribute.DisplayName ?? column]] : [];
  });
  return { primaryName: metadata.PrimaryNameAttribute, labels: new Map(labels) };
}

let shown: Xrm.Async.PromiseLike<string> | null = null;

function notifier(app: Xrm.App): Pick<CommandSurroundings, "say" | "beSilent"> {
  const beSilent = (): void => {
    void shown?.then((id) => app.clearGlobalNotification(id));
    shown = null;
  };
  return {
    beSilent,
    say: (message, isFailure) => {
      beSilent();
      const level = isFailure ? failureLevel : infoLevel;
      shown = app.addGlobalNotification({ type: messageBar, level, message, showCloseButton: true });
    },
  };
}

function surroundingsOf(xrm: Xrm.XrmStatic): CommandSurroundings {
  const text = commandTexts(xrm.Utility);
  giveReasons((key, ...values) => text(key as CommandTextKey, ...values));
  return {
    dialler: browserDialler(),
    phoneColumns: async (table) => (await readPhoneColumns(xrm))[table] ?? [],
    tableFacts: (table, columns) => tableFacts(xrm, table, columns),
    readRow: async (table, id, columns) => await xrm.WebApi.retrieveRecord(table, id, `?$select=${columns.join(",")}`),
    showSoftphone: async () => {
      const isOpen = await ensureSidePane(xrm);
      xrm.App.sidePanes.getPane(softphonePaneId)?.select();
      return isOpen;
    },
    ...notifier(xrm.App),
    text,
  };
}

const commands: TelephonyCommands = {
  call: async (control) => {
    const xrm = findXrm();
    if (xrm !== undefined) {
      await callRecord(targetOf(control), surroundingsOf(xrm));
    }
  },
};

Object.assign(window, { TelephonyCommands: commands });
