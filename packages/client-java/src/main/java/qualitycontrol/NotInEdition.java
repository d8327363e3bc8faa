package qualitycontrol;

import qualitycontrol.contract.Edition;

/** The edition of this client does not have the operation. Nothing was sent. */
public final class NotInEdition extends InspectorError {

    private static final long serialVersionUID = 1;

    private final Edition edition;

    NotInEdition(Attempt attempt, Edition edition) {
        super(attempt, ErrorCode.NOT_IN_EDITION, "edition " + edition.value() + " does not have it", null);
        this.edition = edition;
    }

    /**
     * The edition of this client.
     *
     * @return the edition
     */
    public Edition edition() {
        return edition;
    }
}
