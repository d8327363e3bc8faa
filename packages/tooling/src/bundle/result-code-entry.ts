import type { Certainty } from "./certainty.ts";

/** An entry of `x-result-codes`. */
export interface ResultCodeEntry {
  name: string;
  meaning: string;
  /** False if only the number of the code was read. Then `meaning` says so, and there is no advice. */
  meaningRead?: false;
  advice?: string;
  /** What may be the cause and how to check it, in the order of checking. Ours, like the advice. */
  causes?: { cause: string; check: string }[];
  /** The operation to call after the checks. It never cuts a call. */
  next?: string;
  family: string;
  /** `none`: refused before the request took effect. `possible`: it may have taken effect. */
  effect: "none" | "possible";
  gatewayWide?: boolean;
  /** Whether the session is lost, so that the agent must sign in again. */
  endsSession?: boolean;
  certainty?: Certainty;
  editions?: string[];
}
