import { phonecallAddress } from "./phonecallAddress";

const address = phonecallAddress(new URL(window.location.href), document.referrer);
if (address === null) {
  document.getElementById("none")?.removeAttribute("hidden");
} else {
  window.location.replace(address);
}
