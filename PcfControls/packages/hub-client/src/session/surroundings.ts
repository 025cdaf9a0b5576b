import { announceSoftphone, bridgeChannel, storedCallsKey } from "@telephony/contracts";
import { newId } from "../line/newId";
import { countryShelf } from "../dialling/defaultCountry";
import { webApi, webApiRows } from "../dataverse/dataverse";
import { columnNames } from "../dataverse/columnNames";
import type { ColumnNames } from "../dataverse/columnNames";
import { displayedPage } from "../dataverse/displayedPage";
import type { DisplayedPage } from "../dataverse/displayedPage";
import { hubDoor } from "../line/hubDoor";
import type { HubDoor } from "../line/hubDoor";
import { browserPage } from "./leader";
import type { ElectionPage } from "./leader";
import type { OpenLink } from "../line/link";
import { outcomeChannel } from "../outcomes/outcomeKeeper";
import type { TabChannel } from "../outcomes/outcomeKeeper";
import { outcomeLog } from "../outcomes/outcomeLog";
import type { OutcomeLog } from "../outcomes/outcomeLog";
import { appPage } from "../page/appPage";
import type { AppPage } from "../page/appPage";
import { keepWhileOpen } from "../page/keptWhileOpen";
import type { SignInSurroundings } from "./signIn";
import { createPopMemory, popMemoryKey } from "../pops/popMemory";
import type { PopMemory } from "../pops/popMemory";
import { createCallShelf } from "../scripts/callShelf";
import type { CallShelf } from "../scripts/callShelf";
import type { Channel } from "../scripts/scriptBridge";
import type { NotesSurroundings } from "../notes/sessionNotes";
import { notesChannel } from "../notes/notesPorts";
import { browserNotes, browserPast, browserSignIn } from "./browserStores";
import { onStoredUnder } from "../page/listen";
import type { PastCallsSurroundings } from "../history/pastCalls";
import { browserNetwork } from "../line/network";
import type { Network } from "../line/network";
import { openSignalRLink } from "../line/signalRLink";
import { telephonyApis } from "../dataverse/telephonyApis";
import type { TelephonyApis } from "../dataverse/telephonyApis";

/** Everything that a session takes from the outside. */
export interface SessionSurroundings {
  apis: TelephonyApis;
  outcomeLog: OutcomeLog;
  columnNames: ColumnNames;
  /** What the agent looks at now; null for a page that concerns nobody else. */
  displayedPage: () => DisplayedPage | null;
  /** The page that pops go over. */
  appPage: AppPage;
  door: HubDoor;
  openLink: OpenLink;
  network: Network;
  page: ElectionPage;
  memory: PopMemory;
  /** Null where the browser has no BroadcastChannel: scripts then hear nothing. */
  channel: Channel | null;
  /** Where scripts that have just begun find the calls. */
  shelf: CallShelf;
  /** Names this page in commands of the channel that only it is to carry out. */
  pageId: string;
  /** Where the agent's default country is kept for controls. */
  countryShelf: Pick<Storage, "setItem">;
  /** To the agent's other tabs; null where the browser has no BroadcastChannel. */
  tabs: TabChannel | null;
  notes: NotesSurroundings;
  past: PastCallsSurroundings;
  signIn: SignInSurroundings;
}

/** The real surroundings. @param clientUrl Address of the organization, without a slash at the end. */
export function browserSurroundings(clientUrl: string): SessionSurroundings {
  const channelTo = (name: string): BroadcastChannel | null =>
    typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(name);
  return {
    apis: telephonyApis(webApi(clientUrl)),
    outcomeLog: outcomeLog(webApiRows(clientUrl)),
    columnNames: columnNames(webApiRows(clientUrl)),
    displayedPage: () => displayedPage(window.location.href),
    appPage: appPage(window),
    door: hubDoor({ fetch: window.fetch.bind(window), webSocket: window.WebSocket }),
    openLink: openSignalRLink,
    network: browserNetwork(),
    page: browserPage(),
    memory: createPopMemory(keepWhileOpen(window, popMemoryKey), onStoredUnder(popMemoryKey)),
    channel: channelTo(bridgeChannel),
    shelf: createCallShelf(keepWhileOpen(window, storedCallsKey)),
    pageId: announcePage(),
    countryShelf: countryShelf(window),
    tabs: channelTo(outcomeChannel),
    notes: browserNotes(clientUrl, channelTo(notesChannel)),
    past: browserPast(),
    signIn: browserSignIn(clientUrl),
  };
}

/** Tells controls and scripts of this window that its softphone is the one to dial. It does so as long as the page lives. */
function announcePage(): string {
  const id = newId();
  announceSoftphone(window, id);
  return id;
}
