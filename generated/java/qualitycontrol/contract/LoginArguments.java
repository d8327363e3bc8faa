// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.Map;

/**
 * The arguments of {@code login}.
 *
 * <p>An argument that is null is not sent.
 *
 * @param password The agent's password. Keep it out of logs.
 * @param phonenum The phone that the agent uses.
 * @param autoanswer A truth value. The sample sends it as text.
 * @param autoenteridle A truth value. The sample sends it as text.
 * @param releasephone A truth value. The sample sends it as text.
 * @param agenttype The agent's equipment. The vendor's sample sends it as text. The values are those of
 *     {@link AgentType}.
 * @param status The state to sign in to. The vendor's sample sends it as text. The values are those of
 *     {@link SignInStatus}.
 * @param ip The IP address of the desktop.
 * @param entryIp Only its name is recorded.
 * @param phonelinkage A truth value. The sample sends it as text.
 * @param checkInWebm A truth value. The sample sends it as text.
 * @param checkInMailm A truth value. The sample sends it as text.
 * @param vcPhoneNumber The number for video calls.
 * @param listenStatus A truth value. The sample sends it as text.
 * @param callBackUri Where the gateway sends events in push mode. Together with {@code serviceToken}, it
 *     enables push mode. An event that is not taken is sent again every 10 s; after 120 s, the gateway signs the
 *     agent out by force (cec_07_40130). Older gateways (2018 to 2020) name this member {@code pushUrl}
 *     (<em>vendor sample</em>).
 * @param serviceToken The token that the gateway sends in push mode. Keep it out of logs.
 */
public record LoginArguments(
    String password,
    String phonenum,
    Boolean autoanswer,
    Boolean autoenteridle,
    Boolean releasephone,
    AgentType agenttype,
    SignInStatus status,
    String ip,
    String entryIp,
    Boolean phonelinkage,
    Boolean checkInWebm,
    Boolean checkInMailm,
    String vcPhoneNumber,
    Boolean listenStatus,
    String callBackUri,
    String serviceToken
) implements Arguments<SignedIn> {
    /**
     * No arguments. Add optional ones with the methods below.
     *
     * @return the arguments
     */
    public static LoginArguments of() {
        return new LoginArguments(
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null
        );
    }

    /**
     * These arguments with {@code password}.
     *
     * @param password The agent's password. Keep it out of logs.
     * @return the new arguments
     */
    public LoginArguments withPassword(String password) {
        return new LoginArguments(
            password,
            phonenum,
            autoanswer,
            autoenteridle,
            releasephone,
            agenttype,
            status,
            ip,
            entryIp,
            phonelinkage,
            checkInWebm,
            checkInMailm,
            vcPhoneNumber,
            listenStatus,
            callBackUri,
            serviceToken
        );
    }

    /**
     * These arguments with {@code phonenum}.
     *
     * @param phonenum The phone that the agent uses.
     * @return the new arguments
     */
    public LoginArguments withPhonenum(String phonenum) {
        return new LoginArguments(
            password,
            phonenum,
            autoanswer,
            autoenteridle,
            releasephone,
            agenttype,
            status,
            ip,
            entryIp,
            phonelinkage,
            checkInWebm,
            checkInMailm,
            vcPhoneNumber,
            listenStatus,
            callBackUri,
            serviceToken
        );
    }

    /**
     * These arguments with {@code autoanswer}.
     *
     * @param autoanswer A truth value. The sample sends it as text.
     * @return the new arguments
     */
    public LoginArguments withAutoanswer(Boolean autoanswer) {
        return new LoginArguments(
            password,
            phonenum,
            autoanswer,
            autoenteridle,
            releasephone,
            agenttype,
            status,
            ip,
            entryIp,
            phonelinkage,
            checkInWebm,
            checkInMailm,
            vcPhoneNumber,
            listenStatus,
            callBackUri,
            serviceToken
        );
    }

    /**
     * These arguments with {@code autoenteridle}.
     *
     * @param autoenteridle A truth value. The sample sends it as text.
     * @return the new arguments
     */
    public LoginArguments withAutoenteridle(Boolean autoenteridle) {
        return new LoginArguments(
            password,
            phonenum,
            autoanswer,
            autoenteridle,
            releasephone,
            agenttype,
            status,
            ip,
            entryIp,
            phonelinkage,
            checkInWebm,
            checkInMailm,
            vcPhoneNumber,
            listenStatus,
            callBackUri,
            serviceToken
        );
    }

    /**
     * These arguments with {@code releasephone}.
     *
     * @param releasephone A truth value. The sample sends it as text.
     * @return the new arguments
     */
    public LoginArguments withReleasephone(Boolean releasephone) {
        return new LoginArguments(
            password,
            phonenum,
            autoanswer,
            autoenteridle,
            releasephone,
            agenttype,
            status,
            ip,
            entryIp,
            phonelinkage,
            checkInWebm,
            checkInMailm,
            vcPhoneNumber,
            listenStatus,
            callBackUri,
            serviceToken
        );
    }

    /**
     * These arguments with {@code agenttype}.
     *
     * @param agenttype The agent's equipment. The vendor's sample sends it as text. The values are those of
     *     {@link AgentType}.
     * @return the new arguments
     */
    public LoginArguments withAgenttype(AgentType agenttype) {
        return new LoginArguments(
            password,
            phonenum,
            autoanswer,
            autoenteridle,
            releasephone,
            agenttype,
            status,
            ip,
            entryIp,
            phonelinkage,
            checkInWebm,
            checkInMailm,
            vcPhoneNumber,
            listenStatus,
            callBackUri,
            serviceToken
        );
    }

    /**
     * These arguments with {@code status}.
     *
     * @param status The state to sign in to. The vendor's sample sends it as text. The values are those of
     *     {@link SignInStatus}.
     * @return the new arguments
     */
    public LoginArguments withStatus(SignInStatus status) {
        return new LoginArguments(
            password,
            phonenum,
            autoanswer,
            autoenteridle,
            releasephone,
            agenttype,
            status,
            ip,
            entryIp,
            phonelinkage,
            checkInWebm,
            checkInMailm,
            vcPhoneNumber,
            listenStatus,
            callBackUri,
            serviceToken
        );
    }

    /**
     * These arguments with {@code ip}.
     *
     * @param ip The IP address of the desktop.
     * @return the new arguments
     */
    public LoginArguments withIp(String ip) {
        return new LoginArguments(
            password,
            phonenum,
            autoanswer,
            autoenteridle,
            releasephone,
            agenttype,
            status,
            ip,
            entryIp,
            phonelinkage,
            checkInWebm,
            checkInMailm,
            vcPhoneNumber,
            listenStatus,
            callBackUri,
            serviceToken
        );
    }

    /**
     * These arguments with {@code entryIp}.
     *
     * @param entryIp Only its name is recorded.
     * @return the new arguments
     */
    public LoginArguments withEntryIp(String entryIp) {
        return new LoginArguments(
            password,
            phonenum,
            autoanswer,
            autoenteridle,
            releasephone,
            agenttype,
            status,
            ip,
            entryIp,
            phonelinkage,
            checkInWebm,
            checkInMailm,
            vcPhoneNumber,
            listenStatus,
            callBackUri,
            serviceToken
        );
    }

    /**
     * These arguments with {@code phonelinkage}.
     *
     * @param phonelinkage A truth value. The sample sends it as text.
     * @return the new arguments
     */
    public LoginArguments withPhonelinkage(Boolean phonelinkage) {
        return new LoginArguments(
            password,
            phonenum,
            autoanswer,
            autoenteridle,
            releasephone,
            agenttype,
            status,
            ip,
            entryIp,
            phonelinkage,
            checkInWebm,
            checkInMailm,
            vcPhoneNumber,
            listenStatus,
            callBackUri,
            serviceToken
        );
    }

    /**
     * These arguments with {@code checkInWebm}.
     *
     * @param checkInWebm A truth value. The sample sends it as text.
     * @return the new arguments
     */
    public LoginArguments withCheckInWebm(Boolean checkInWebm) {
        return new LoginArguments(
            password,
            phonenum,
            autoanswer,
            autoenteridle,
            releasephone,
            agenttype,
            status,
            ip,
            entryIp,
            phonelinkage,
            checkInWebm,
            checkInMailm,
            vcPhoneNumber,
            listenStatus,
            callBackUri,
            serviceToken
        );
    }

    /**
     * These arguments with {@code checkInMailm}.
     *
     * @param checkInMailm A truth value. The sample sends it as text.
     * @return the new arguments
     */
    public LoginArguments withCheckInMailm(Boolean checkInMailm) {
        return new LoginArguments(
            password,
            phonenum,
            autoanswer,
            autoenteridle,
            releasephone,
            agenttype,
            status,
            ip,
            entryIp,
            phonelinkage,
            checkInWebm,
            checkInMailm,
            vcPhoneNumber,
            listenStatus,
            callBackUri,
            serviceToken
        );
    }

    /**
     * These arguments with {@code vcPhoneNumber}.
     *
     * @param vcPhoneNumber The number for video calls.
     * @return the new arguments
     */
    public LoginArguments withVcPhoneNumber(String vcPhoneNumber) {
        return new LoginArguments(
            password,
            phonenum,
            autoanswer,
            autoenteridle,
            releasephone,
            agenttype,
            status,
            ip,
            entryIp,
            phonelinkage,
            checkInWebm,
            checkInMailm,
            vcPhoneNumber,
            listenStatus,
            callBackUri,
            serviceToken
        );
    }

    /**
     * These arguments with {@code listenStatus}.
     *
     * @param listenStatus A truth value. The sample sends it as text.
     * @return the new arguments
     */
    public LoginArguments withListenStatus(Boolean listenStatus) {
        return new LoginArguments(
            password,
            phonenum,
            autoanswer,
            autoenteridle,
            releasephone,
            agenttype,
            status,
            ip,
            entryIp,
            phonelinkage,
            checkInWebm,
            checkInMailm,
            vcPhoneNumber,
            listenStatus,
            callBackUri,
            serviceToken
        );
    }

    /**
     * These arguments with {@code callBackUri}.
     *
     * @param callBackUri Where the gateway sends events in push mode. Together with {@code serviceToken}, it
     *     enables push mode. An event that is not taken is sent again every 10 s; after 120 s, the gateway signs the
     *     agent out by force (cec_07_40130). Older gateways (2018 to 2020) name this member {@code pushUrl}
     *     (<em>vendor sample</em>).
     * @return the new arguments
     */
    public LoginArguments withCallBackUri(String callBackUri) {
        return new LoginArguments(
            password,
            phonenum,
            autoanswer,
            autoenteridle,
            releasephone,
            agenttype,
            status,
            ip,
            entryIp,
            phonelinkage,
            checkInWebm,
            checkInMailm,
            vcPhoneNumber,
            listenStatus,
            callBackUri,
            serviceToken
        );
    }

    /**
     * These arguments with {@code serviceToken}.
     *
     * @param serviceToken The token that the gateway sends in push mode. Keep it out of logs.
     * @return the new arguments
     */
    public LoginArguments withServiceToken(String serviceToken) {
        return new LoginArguments(
            password,
            phonenum,
            autoanswer,
            autoenteridle,
            releasephone,
            agenttype,
            status,
            ip,
            entryIp,
            phonelinkage,
            checkInWebm,
            checkInMailm,
            vcPhoneNumber,
            listenStatus,
            callBackUri,
            serviceToken
        );
    }

    @Override
    public Operation operation() {
        return Operation.LOGIN;
    }

    @Override
    public Map<String, Object> values() {
        return Json.given(
            "password",
            password,
            "phonenum",
            phonenum,
            "autoanswer",
            autoanswer,
            "autoenteridle",
            autoenteridle,
            "releasephone",
            releasephone,
            "agenttype",
            agenttype == null ? null : String.valueOf(agenttype.value()),
            "status",
            status == null ? null : String.valueOf(status.value()),
            "ip",
            ip,
            "entryIp",
            entryIp,
            "phonelinkage",
            phonelinkage,
            "checkInWebm",
            checkInWebm,
            "checkInMailm",
            checkInMailm,
            "vcPhoneNumber",
            vcPhoneNumber,
            "listenStatus",
            listenStatus,
            "callBackUri",
            callBackUri,
            "serviceToken",
            serviceToken
        );
    }

    @Override
    public SignedIn read(Map<String, Object> response) {
        return SignedIn.from(response);
    }

    /** Without secrets. */
    @Override
    public String toString() {
        return "LoginArguments" + Json.print(values());
    }
}
