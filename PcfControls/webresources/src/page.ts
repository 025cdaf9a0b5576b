import { framedAddress } from "./framedAddress";
import { appReader, findXrm } from "./hostWindow";
import { showWords } from "./pages/pageWords";

const textOf = showWords(document, appReader());
const address = framedAddress(new URL(window.location.href));
if (address === null) {
  document.getElementById("none")?.removeAttribute("hidden");
} else {
  // The framed page looks for Xrm at its parent, as pages in the app do.
  Object.assign(window, { Xrm: findXrm() });
  const frame = document.createElement("iframe");
  frame.title = textOf("Frame_Title");
  frame.src = address;
  document.body.append(frame);
}
