package qualitycontrol;

/** An option is invalid, or the virtual machine would repeat requests. The message does not quote the option. */
public final class InvalidOption extends ClientError {

    private static final long serialVersionUID = 1;

    InvalidOption(String message) {
        super(ErrorCode.INVALID_OPTION, message, null);
    }
}
