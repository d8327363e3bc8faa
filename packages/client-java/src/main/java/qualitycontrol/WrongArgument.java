package qualitycontrol;

/** An argument is missing, unknown or invalid. Nothing was sent. */
public final class WrongArgument extends InspectorError {

    private static final long serialVersionUID = 1;

    private final String argument;

    /** @param problem what is wrong with the argument, as the end of a sentence that begins with its name */
    WrongArgument(Attempt attempt, String argument, String problem) {
        super(attempt, ErrorCode.INVALID_ARGUMENT, argument + " " + problem, null);
        this.argument = argument;
    }

    /**
     * The invalid argument.
     *
     * @return its name in the contract, or {@code timeout}
     */
    public String argument() {
        return argument;
    }
}
