#!/usr/bin/env node
// Loads nothing before the check, because older versions of Node cannot load the rest.
const OLDEST = [20, 19] as const;

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
  console.error(`qualitycontrol needs Node ${OLDEST.join(".")} or newer; this is Node ${process.versions.node}.`);
  process.exitCode = 2;
} else {
  const { qualitycontrol } = await import("./qualitycontrol.ts");
  await qualitycontrol(process.argv.slice(2));
}

export {};
