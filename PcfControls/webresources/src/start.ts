import { appReader, findXrm } from "./hostWindow";
import { ensureSidePane } from "@telephony/hub-client";
import { showWords } from "./pages/pageWords";

/** Opens the softphone and says which of the page's paragraphs holds: ready, notAgent or noApp. */
async function start(): Promise<string> {
  const xrm = findXrm();
  if (xrm === undefined) {
    return "noApp";
  }
  try {
    return (await ensureSidePane(xrm)) ? "ready" : "notAgent";
  } catch {
    return "noApp";
  }
}

showWords(document, appReader());
void start().then((id) => document.getElementById(id)?.removeAttribute("hidden"));
