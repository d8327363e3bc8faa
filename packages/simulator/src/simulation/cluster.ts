import type { Document } from "@qualitycontrol/core/contract";
import { stickyCookie } from "../contract/sticky-cookie.ts";
import type { Cluster } from "../state/cluster.ts";
import { randomFrom } from "./random.ts";

/** Makes a cluster of nodes. It draws numbers of its own, so that the same seed gives the same Guids with and without it. */
export function createCluster(document: Document, nodes: number, seed: number | undefined): Cluster {
  const random = randomFrom(seed === undefined ? undefined : -1 - seed);
  const { newValue } = stickyCookie(document);
  return {
    cookies: Array.from({ length: nodes }, () => newValue(random)),
    chooseNode: () => Math.floor(random() * nodes),
  };
}
