import { defineContractSuite } from "@qualitycontrol/testkit/vitest";
import { inject } from "vitest";

// Replace the URL by that of your own stand-in for the gateway. A server that does not identify itself as the mock or the simulator
// of the testkit receives only requests that change nothing: omit `mode` then.
defineContractSuite({ url: inject("qualitycontrolMock"), mode: "full", runs: 5 });
