package qualitycontrol;

import java.util.Optional;

/** Returns the Guid before each call, such as from a store that several programs share. */
@FunctionalInterface
public interface GuidSource {
    /**
     * Returns the Guid to send now. It is called by the thread of the call, whose timeout cannot interrupt it.
     *
     * @param newest the newest Guid that a response contained
     * @return the Guid
     * @throws Exception if there is none; it becomes the cause of a {@link NoGuid}
     */
    String guid(Optional<String> newest) throws Exception;
}
