// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

/** The most that an operation may affect, from nothing to cutting the customer's call. */
public enum Consequence {
    /** {@code none} */
    NONE("none"),

    /** {@code session} */
    SESSION("session"),

    /** {@code monitoring} */
    MONITORING("monitoring"),

    /** {@code agent-state} */
    AGENT_STATE("agent-state"),

    /** {@code call} */
    CALL("call"),

    /** {@code call-cut} */
    CALL_CUT("call-cut");

    private final String value;

    Consequence(String value) {
        this.value = value;
    }

    /**
     * The name in the contract.
     *
     * @return the name, such as {@code call-cut}
     */
    public String value() {
        return value;
    }
}
