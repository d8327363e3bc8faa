// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Map;

/**
 * The arguments of {@code pollEvents}.
 *
 * <p>An argument that is null is not sent.
 *
 * @param calldata For the connection bar of a desktop, "used when the connection bar is updated". Its values
 *     are not recorded. A value whose form is not recorded.
 */
public record PollEventsArguments(String calldata) implements Arguments<NextEvent> {
    /**
     * No arguments. Add optional ones with the methods below.
     *
     * @return the arguments
     */
    public static PollEventsArguments of() {
        return new PollEventsArguments(null);
    }

    /**
     * These arguments with {@code calldata}.
     *
     * @param calldata For the connection bar of a desktop, "used when the connection bar is updated". Its values
     *     are not recorded. A value whose form is not recorded.
     * @return the new arguments
     */
    public PollEventsArguments withCalldata(String calldata) {
        return new PollEventsArguments(calldata);
    }

    @Override
    public Operation operation() {
        return Operation.POLL_EVENTS;
    }

    @Override
    public Map<String, Object> values() {
        return Json.given("calldata", calldata);
    }

    @Override
    public NextEvent read(Map<String, Object> response) {
        return NextEvent.from(response);
    }
}
