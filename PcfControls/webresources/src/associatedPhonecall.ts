import { appReader } from "./hostWindow";
import { showWords } from "./pages/pageWords";
import { phonecallAddress } from "./phonecallAddress";

showWords(document, appReader());
const address = phonecallAddress(new URL(window.location.href), document.referrer);
if (address === null) {
  document.getElementById("none")?.removeAttribute("hidden");
} else {
  window.location.replace(address);
}
