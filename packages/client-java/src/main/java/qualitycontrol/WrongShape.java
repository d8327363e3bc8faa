package qualitycontrol;

/** The response is JSON, but does not have the shape that this operation returns. */
public final class WrongShape extends AnsweredError {

    private static final long serialVersionUID = 1;

    private final String member;
    private final String memberType;

    WrongShape(Attempt attempt, String member, String memberType, Answered response) {
        super(
            attempt,
            ErrorCode.WRONG_SHAPE,
            Outcome.UNKNOWN,
            response.describe() + " has " + problem(member, memberType),
            response
        );
        this.member = member;
        this.memberType = memberType;
    }

    private static String problem(String member, String memberType) {
        return memberType.equals("absent") ? "no " + member : "a " + member + " of the wrong type (" + memberType + ")";
    }

    /**
     * The member of the response that is missing or has the wrong type.
     *
     * @return the name
     */
    public String member() {
        return member;
    }

    /**
     * The type that the member has.
     *
     * @return {@code absent}, or the name of a type of JSON
     */
    public String memberType() {
        return memberType;
    }
}
