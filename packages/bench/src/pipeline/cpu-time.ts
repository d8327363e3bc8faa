import { existsSync, readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";

const STAT = "/proc/self/stat";
/** The length of a tick of the kernel's counters, in ms. */
const TICK = 10;

/**
 * The CPU time of this process and of its ended children, in ms. Unlike elapsed time, it hardly depends on other programs. On a
 * system that does not report it, the elapsed time.
 */
export function cpuTime(): number {
  if (!existsSync(STAT)) return performance.now();
  // The command, in parentheses, may contain blanks. After it come the fields of proc(5) from the third on.
  const fields = readFileSync(STAT, "utf8")
    .replace(/^.*\) /s, "")
    .split(" ");
  const [utime, stime, cutime, cstime] = fields.slice(11, 15).map(Number) as [number, number, number, number];
  return (utime + stime + cutime + cstime) * TICK;
}
