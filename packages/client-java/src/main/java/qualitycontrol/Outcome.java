package qualitycontrol;

/** The effect of a call that did not succeed. */
public enum Outcome {
    /** The call was not sent. Nothing happened. */
    NOT_SENT("not-sent"),

    /** The gateway refused the call before anything happened. */
    REFUSED("refused"),

    /** The call may have taken effect. Check the agent and the call before you repeat it. */
    UNKNOWN("unknown");

    private final String value;

    Outcome(String value) {
        this.value = value;
    }

    /**
     * The name that the clients of all languages use.
     *
     * @return the name, such as {@code not-sent}
     */
    public String value() {
        return value;
    }
}
