import { type Connection, connections } from "../connections.ts";
import { createInspector, type Inspector } from "../inspector.ts";
import type { InspectorOptions } from "../options.ts";
import { reportChanges } from "./report-changes.ts";
import type { SavedSession } from "./saved-session.ts";
import type { SessionReports } from "./session-options.ts";

/** An inspector of a session. Its methods call the gateway that has the session. */
export interface SignedInInspector extends Inspector {
  /** The URL of this gateway, without a slash at the end. */
  readonly baseUrl: string;
}

/**
 * Creates the inspector of a session, whose changes it reports from then on.
 *
 * @param known what the caller has already
 * @throws TypeError if an option is invalid
 */
export function openSession(options: InspectorOptions & SessionReports, known?: SavedSession): SignedInInspector {
  const inspector = createInspector(options);
  const connection = connections.get(inspector) as Connection;
  reportChanges(connection, options, known);
  return Object.assign(inspector, { baseUrl: connection.settings.baseUrl });
}
