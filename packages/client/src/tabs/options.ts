import type { ErrorCode } from "../errors/index.ts";
import type { Inspector } from "../inspector.ts";
import type { Settings } from "../options.ts";
import type { ForceSignInOptions } from "../session/session-options.ts";

/** The options of `joinTabs`, the same in every tab. */
export interface TabsOptions extends ForceSignInOptions {
  /**
   * Begins or resumes the session: with `resumeSession`, `signIn`, or what a person chose. It is called only while this tab
   * leads, and only if no other tab has the session. It receives the options of `joinTabs`, whose agent and gateway are those of all tabs.
   */
  signIn(options: ForceSignInOptions): Promise<Inspector>;
  /**
   * Called in the leading tab when the gateway has refused five polls in a row because something else polls in this session, such as
   * another browser or a frame of another site. From then on this tab polls once in 60 s, until a poll succeeds or you dispose. What it
   * throws is ignored.
   */
  onSharedElsewhere?: (() => void) | undefined;
}

/** The session that tabs share: the options of this tab, and what they are checked for. */
export interface SessionOfTabs extends Pick<Settings, "baseUrl" | "agentId"> {
  /** The same in all tabs. */
  readonly name: string;
  readonly options: TabsOptions;
}

/** Another tab has the session, and this browser has no Web Locks, so that only one tab can be used. */
export class SessionInOtherTab extends Error {
  override get name(): "SessionInOtherTab" {
    return "SessionInOtherTab";
  }

  get code(): "session-in-other-tab" {
    return "session-in-other-tab" satisfies ErrorCode;
  }

  constructor() {
    super(
      "joinTabs: another tab has the session, and without Web Locks only one can. Use that tab, or serve over https.",
    );
  }
}
