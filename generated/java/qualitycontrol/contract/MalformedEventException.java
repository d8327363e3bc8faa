// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

/** A documented event has missing or wrong content, or an event has no type. */
public final class MalformedEventException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    /**
     * An event that cannot be read.
     *
     * @param problem what is wrong, such as "content.callid is missing, expected string"
     */
    public MalformedEventException(String problem) {
        super(problem);
    }
}
