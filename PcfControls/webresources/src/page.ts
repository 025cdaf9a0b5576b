import { framedAddress } from "./framedAddress";
import { findXrm } from "./hostWindow";

const address = framedAddress(new URL(window.location.href));
if (address === null) {
  document.getElementById("none")?.removeAttribute("hidden");
} else {
  // The framed page looks for Xrm at its parent, as pages in the app do.
  Object.assign(window, { Xrm: findXrm() });
  const frame = document.createElement("iframe");
  frame.title = "Page of a call";
  frame.src = address;
  document.body.append(frame);
}
