import { showNumberKey } from "@telephony/contracts";
import type { PageWithNumbers } from "@telephony/contracts";
import { shownNumber } from "@telephony/ui";

(window as PageWithNumbers)[showNumberKey] = shownNumber;
