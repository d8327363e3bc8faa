import type { Inspector } from "../inspector.ts";

/** An inspector of a session. Its methods call the gateway that has the session. */
export interface SignedInInspector extends Inspector {
  /** The URL of this gateway, without a slash at the end. */
  readonly baseUrl: string;
}
