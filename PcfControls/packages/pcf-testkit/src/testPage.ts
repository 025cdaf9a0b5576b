import { agentPage } from "@telephony/hub-client";
import type { AgentPage } from "@telephony/hub-client";

/** The page of the test itself, with its keys and storages. */
export const testPage = (): AgentPage => agentPage(window);
