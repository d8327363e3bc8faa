package qualitycontrol.contract;

import java.util.Map;
import java.util.Optional;

/**
 * An argument of an operation: where it is sent, and what the gateway accepts.
 *
 * @param name its name in the contract
 * @param place where it is sent
 * @param required whether it must be given
 * @param secret whether it must not appear in any log
 * @param limit what every edition accepts at most; empty if there is no limit
 * @param editions the limits of the editions that accept less
 */
public record Parameter(
    String name,
    Place place,
    boolean required,
    boolean secret,
    Optional<Limit> limit,
    Map<Edition, Limit> editions
) {
    /** Where an argument is sent. */
    public enum Place {
        /** In the path. */
        PATH,

        /** In the query. */
        QUERY,

        /** In the JSON body. */
        BODY,
    }

    /**
     * What an edition accepts.
     *
     * @param edition the edition
     * @return the limit; empty if there is none
     */
    public Optional<Limit> limitIn(Edition edition) {
        return Optional.ofNullable(editions.get(edition)).or(() -> limit);
    }
}
