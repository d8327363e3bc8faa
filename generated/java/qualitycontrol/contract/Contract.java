// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Facts about the gateway that do not belong to one operation. */
public final class Contract {

    /** The edition that these types describe. */
    public static final Edition EDITION = Edition.E2025_11;

    /** The {@code Content-Type} of every request, with or without a body. */
    public static final String CONTENT_TYPE = "application/json; charset=UTF-8";

    /** The request header that contains the Guid. */
    public static final String GUID_HEADER = "Guid";

    /** The response header that contains the new Guid, after an equals sign. */
    public static final String NEW_GUID_HEADER = "Set-GUID";

    /** The result codes that refuse a request because of its Guid. */
    public static final Set<String> GUID_REFUSALS = Set.of("100-006", "000-003");

    /** The result codes after which the session is over. */
    public static final Set<String> SESSION_ENDS = Set.of("100-006", "000-003", "105-005", "105-006", "105-007");

    /** The result code for an interface that was called repeatedly. */
    public static final String CALLED_REPEATEDLY = "000-007";

    /** The result code for a sign-in of an agent who has a session. */
    public static final String ALREADY_SIGNED_IN = "100-002";

    /** The events that report to an agent that it has been signed out. */
    public static final Set<String> SIGN_OUT_EVENTS = Set.of("AgentOther_ShutdownService");

    /** How long the gateway holds an event poll open while there is no event. */
    public static final Duration LONG_POLL = Duration.ofSeconds(10);

    /** The names of the members that are secret, in lower case: of requests, and the Guid in responses. */
    public static final Set<String> SECRET_MEMBERS = Set.of("guid", "password", "servicetoken");

    /** The inspector's own agent ID, which is in every path. */
    public static final Parameter AGENT_ID = new Parameter(
        "agentid",
        Parameter.Place.PATH,
        true,
        false,
        Optional.of(Limit.range(101, 999999)),
        Map.of(Edition.E2023_09, Limit.range(101, 59999))
    );

    /** The Guid in the vendor's examples: for samples and tests, not for a gateway. */
    public static final String SAMPLE_GUID = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx.AgentGateway1";

    private Contract() {}
}
