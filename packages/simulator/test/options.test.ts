import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { BadOption, type SimulatorOptions, startSimulator } from "../src/index.ts";
import { testWorld } from "./people-fixture.ts";

test.each([
  [{ wrold: {} }, 'Unknown option "wrold". The options are: port, host, edition, world, clock, seed, '],
  [{ "guid-seed": 1 }, 'Unknown option "guid-seed". '],
  [{ toString: 1 }, 'Unknown option "toString". '],
  [
    { seed: "world.yaml" },
    "Invalid option seed: give a whole number from 0 to 999999999. The initial state is the option world.",
  ],
  [{ seed: testWorld() }, "Invalid option seed: "],
  [{ seed: 1.5 }, "Invalid option seed: "],
  [{ world: 7 }, "Invalid option world: give an object, or the path of a YAML or JSON file."],
  [{ clock: "sun" }, "Invalid option clock: give real or virtual."],
  [{ none: "empty" }, "Invalid option none: give absent or null."],
  [{ forced: "never" }, "Invalid option forced: give both or state or forced."],
  [{ undelivered: "found" }, "Invalid option undelivered: give kept or lost."],
  [{ authMode: 3 }, "Invalid option authMode: give 1 or 2."],
  [{ cluster: 0 }, "Invalid option cluster: give the number of nodes, from 1 to 100."],
  [{ cluster: "3" }, "Invalid option cluster: "],
  [{ controlFrom: "home" }, "Invalid option controlFrom: give loopback or anywhere or nowhere."],
  [{ allowOrigins: ["http://localhost:8080/docs"] }, "Invalid option allowOrigins: give a list of origins"],
  [{ allowOrigins: "http://localhost:8080" }, "Invalid option allowOrigins: "],
  [{ allowHosts: ["a b"] }, "Invalid option allowHosts: give a list of host names without ports."],
  [{ port: "4043" }, "Invalid option port: give a number, or 0 for any free port."],
  [{ tls: {} }, "Invalid option tls: give key and cert, both PEM."],
  [{ tls: null }, "Invalid option tls: "],
  [{ tls: { key: "", cert: 1 } }, "Invalid option tls: "],
  [null, "Pass the options as an object."],
  [4043, "Pass the options as an object."],
])("%j is refused", async (options, message) => {
  const error = await startSimulator(options as SimulatorOptions).catch((error: unknown) => error);
  expect(error).toBeInstanceOf(BadOption);
  expect((error as Error).message).toContain(message);
});

test("an undefined option is like an omitted one", async () => {
  const simulator = await startSimulator({ seed: undefined, world: undefined } as object);
  await simulator.close();
});

test("the world is an object or the path of a file", async () => {
  const folder = mkdtempSync(join(tmpdir(), "qualitycontrol-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "world.json");
  writeFileSync(file, JSON.stringify(testWorld()));
  const floors = [];
  for (const world of [file, testWorld()]) {
    const { control, close } = await startSimulator({ world, clock: "virtual" });
    floors.push(control.readFloor());
    await close();
  }
  expect(floors[0]).toEqual(floors[1]);
  expect(floors[0]?.agents).toHaveLength(testWorld().agents.length);
});
