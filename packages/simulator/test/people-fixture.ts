import type { World } from "../src/state/world.ts";

/** The agents in the tests, with and without a server. */
export const people = {
  inspector: "30169",
  colleague: "30170",
  trainee: "30171",
  offHook: "30172",
  talking: "49999",
  idle: "49998",
  onVideo: "49997",
  away: "49996",
  outsider: "49995",
  elsewhere: "20001",
  nextDoor: "20002",
  nobody: "59000",
  password: "swordfish",
  call: "1456401300-77",
} as const;

const fiveDigits = [
  { from: "40000", to: "49999" },
  { from: "70000", to: "79999" },
];

const both = { inspection: true, whisper: true };

export const testWorld = (): World => ({
  tenants: [
    { vdn: 1, vcc: 1, skills: [10, 25, 30], phones: fiveDigits },
    { vdn: 2, vcc: 2 },
    { vdn: 3, vcc: 1 },
  ],
  agents: [
    { workno: people.inspector, vdn: 1, phone: "40038", password: people.password, permissions: both },
    { workno: people.colleague, vdn: 1, phone: "40039", permissions: both, forcible: false, agentType: 4 },
    { workno: people.trainee, vdn: 1, phone: "40040" },
    { workno: people.offHook, vdn: 1, phone: "40041", phoneOffHook: true, permissions: both },
    { workno: people.talking, vdn: 1, phone: "70092", skills: [10, 25] },
    { workno: people.idle, vdn: 1, phone: "70091", skills: [10] },
    { workno: people.onVideo, vdn: 1, phone: "70090", state: "idle" },
    { workno: people.away, vdn: 1, phone: "70089", locked: true },
    { workno: people.outsider, vdn: 1, phone: "70088", uportal: "refuses" },
    { workno: people.elsewhere, vdn: 2, phone: "80001", state: "idle" },
    { workno: people.nextDoor, vdn: 3, phone: "80002", state: "idle" },
  ],
  customers: [{ number: "10086" }, { number: "10087" }],
  calls: [{ agent: people.onVideo, customer: "10010", media: "video" }],
});
