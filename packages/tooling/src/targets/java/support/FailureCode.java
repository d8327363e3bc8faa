package qualitycontrol.contract;

/** A result code that means failure: one of the catalogue, or one of those that are documented for an operation. */
public interface FailureCode {
    /**
     * The entry in the catalogue: what the code means and what to do about it.
     *
     * @return the entry
     */
    ResultCode resultCode();

    /**
     * The code as the gateway sends it.
     *
     * @return the code
     */
    default String code() {
        return resultCode().code();
    }
}
