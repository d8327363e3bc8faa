// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

/**
 * One method per operation of the contract, like {@link Calls}, except that a failure which the gateway reported is returned,
 * not thrown. Everything else is thrown, such as a lost connection.
 */
public interface Answers {
    /**
     * Calls an operation.
     *
     * @param <S> the response if it succeeds
     * @param <C> its documented failures
     * @param args the arguments, which name the operation
     * @param codes the enumeration of its documented failures
     * @param options the options of this call
     * @return success or failure
     */
    <S, C extends Enum<C> & FailureCode> Answer<S, C> answer(Arguments<S> args, Class<C> codes, CallOptions options);

    /**
     * Like {@link Calls#addSupervise(AddSuperviseArguments)}, but returns a failure.
     *
     * @param args the arguments
     * @return success or failure
     */
    default Answer<Done, AddSuperviseCode> addSupervise(AddSuperviseArguments args) {
        return answer(args, AddSuperviseCode.class, CallOptions.DEFAULT);
    }

    /**
     * Like {@link Calls#addSupervise(AddSuperviseArguments)}, but returns a failure.
     *
     * @param args the arguments
     * @param options the options of this call
     * @return success or failure
     */
    default Answer<Done, AddSuperviseCode> addSupervise(AddSuperviseArguments args, CallOptions options) {
        return answer(args, AddSuperviseCode.class, options);
    }

    /**
     * Like {@link Calls#addInsert(AddInsertArguments)}, but returns a failure.
     *
     * @param args the arguments
     * @return success or failure
     */
    default Answer<Done, ResultCode> addInsert(AddInsertArguments args) {
        return answer(args, ResultCode.class, CallOptions.DEFAULT);
    }

    /**
     * Like {@link Calls#addInsert(AddInsertArguments)}, but returns a failure.
     *
     * @param args the arguments
     * @param options the options of this call
     * @return success or failure
     */
    default Answer<Done, ResultCode> addInsert(AddInsertArguments args, CallOptions options) {
        return answer(args, ResultCode.class, options);
    }

    /**
     * Like {@link Calls#requestWhisperAgent(RequestWhisperAgentArguments)}, but returns a failure.
     *
     * @param args the arguments
     * @return success or failure
     */
    default Answer<Done, RequestWhisperAgentCode> requestWhisperAgent(RequestWhisperAgentArguments args) {
        return answer(args, RequestWhisperAgentCode.class, CallOptions.DEFAULT);
    }

    /**
     * Like {@link Calls#requestWhisperAgent(RequestWhisperAgentArguments)}, but returns a failure.
     *
     * @param args the arguments
     * @param options the options of this call
     * @return success or failure
     */
    default Answer<Done, RequestWhisperAgentCode> requestWhisperAgent(
        RequestWhisperAgentArguments args,
        CallOptions options
    ) {
        return answer(args, RequestWhisperAgentCode.class, options);
    }

    /**
     * Like {@link Calls#switchSuperviseOrInsert(SwitchSuperviseOrInsertArguments)}, but returns a failure.
     *
     * @param args the arguments
     * @return success or failure
     */
    default Answer<Done, ResultCode> switchSuperviseOrInsert(SwitchSuperviseOrInsertArguments args) {
        return answer(args, ResultCode.class, CallOptions.DEFAULT);
    }

    /**
     * Like {@link Calls#switchSuperviseOrInsert(SwitchSuperviseOrInsertArguments)}, but returns a failure.
     *
     * @param args the arguments
     * @param options the options of this call
     * @return success or failure
     */
    default Answer<Done, ResultCode> switchSuperviseOrInsert(
        SwitchSuperviseOrInsertArguments args,
        CallOptions options
    ) {
        return answer(args, ResultCode.class, options);
    }

    /**
     * Like {@link Calls#requestSwitchInsertWhisperAgent(RequestSwitchInsertWhisperAgentArguments)}, but returns a
     * failure.
     *
     * @param args the arguments
     * @return success or failure
     */
    default Answer<Done, RequestSwitchInsertWhisperAgentCode> requestSwitchInsertWhisperAgent(
        RequestSwitchInsertWhisperAgentArguments args
    ) {
        return answer(args, RequestSwitchInsertWhisperAgentCode.class, CallOptions.DEFAULT);
    }

    /**
     * Like {@link Calls#requestSwitchInsertWhisperAgent(RequestSwitchInsertWhisperAgentArguments)}, but returns a
     * failure.
     *
     * @param args the arguments
     * @param options the options of this call
     * @return success or failure
     */
    default Answer<Done, RequestSwitchInsertWhisperAgentCode> requestSwitchInsertWhisperAgent(
        RequestSwitchInsertWhisperAgentArguments args,
        CallOptions options
    ) {
        return answer(args, RequestSwitchInsertWhisperAgentCode.class, options);
    }

    /**
     * Like {@link Calls#stopSuperviseOrInsert(StopSuperviseOrInsertArguments)}, but returns a failure.
     *
     * @param args the arguments
     * @return success or failure
     */
    default Answer<Done, StopSuperviseOrInsertCode> stopSuperviseOrInsert(StopSuperviseOrInsertArguments args) {
        return answer(args, StopSuperviseOrInsertCode.class, CallOptions.DEFAULT);
    }

    /**
     * Like {@link Calls#stopSuperviseOrInsert(StopSuperviseOrInsertArguments)}, but returns a failure.
     *
     * @param args the arguments
     * @param options the options of this call
     * @return success or failure
     */
    default Answer<Done, StopSuperviseOrInsertCode> stopSuperviseOrInsert(
        StopSuperviseOrInsertArguments args,
        CallOptions options
    ) {
        return answer(args, StopSuperviseOrInsertCode.class, options);
    }

    /**
     * Like {@link Calls#requestStopWhisperAgent(RequestStopWhisperAgentArguments)}, but returns a failure.
     *
     * @param args the arguments
     * @return success or failure
     */
    default Answer<Done, ResultCode> requestStopWhisperAgent(RequestStopWhisperAgentArguments args) {
        return answer(args, ResultCode.class, CallOptions.DEFAULT);
    }

    /**
     * Like {@link Calls#requestStopWhisperAgent(RequestStopWhisperAgentArguments)}, but returns a failure.
     *
     * @param args the arguments
     * @param options the options of this call
     * @return success or failure
     */
    default Answer<Done, ResultCode> requestStopWhisperAgent(
        RequestStopWhisperAgentArguments args,
        CallOptions options
    ) {
        return answer(args, ResultCode.class, options);
    }

    /**
     * Like {@link Calls#intercept(InterceptArguments)}, but returns a failure.
     *
     * @param args the arguments
     * @return success or failure
     */
    default Answer<Done, InterceptCode> intercept(InterceptArguments args) {
        return answer(args, InterceptCode.class, CallOptions.DEFAULT);
    }

    /**
     * Like {@link Calls#intercept(InterceptArguments)}, but returns a failure.
     *
     * @param args the arguments
     * @param options the options of this call
     * @return success or failure
     */
    default Answer<Done, InterceptCode> intercept(InterceptArguments args, CallOptions options) {
        return answer(args, InterceptCode.class, options);
    }

    /**
     * Like {@link Calls#interceptCall(InterceptCallArguments)}, but returns a failure.
     *
     * @param args the arguments
     * @return success or failure
     */
    default Answer<Done, InterceptCallCode> interceptCall(InterceptCallArguments args) {
        return answer(args, InterceptCallCode.class, CallOptions.DEFAULT);
    }

    /**
     * Like {@link Calls#interceptCall(InterceptCallArguments)}, but returns a failure.
     *
     * @param args the arguments
     * @param options the options of this call
     * @return success or failure
     */
    default Answer<Done, InterceptCallCode> interceptCall(InterceptCallArguments args, CallOptions options) {
        return answer(args, InterceptCallCode.class, options);
    }

    /**
     * Like {@link Calls#forceBusy(ForceBusyArguments)}, but returns a failure.
     *
     * @param args the arguments
     * @return success or failure
     */
    default Answer<Done, ForceBusyCode> forceBusy(ForceBusyArguments args) {
        return answer(args, ForceBusyCode.class, CallOptions.DEFAULT);
    }

    /**
     * Like {@link Calls#forceBusy(ForceBusyArguments)}, but returns a failure.
     *
     * @param args the arguments
     * @param options the options of this call
     * @return success or failure
     */
    default Answer<Done, ForceBusyCode> forceBusy(ForceBusyArguments args, CallOptions options) {
        return answer(args, ForceBusyCode.class, options);
    }

    /**
     * Like {@link Calls#forceIdle(ForceIdleArguments)}, but returns a failure.
     *
     * @param args the arguments
     * @return success or failure
     */
    default Answer<Done, ResultCode> forceIdle(ForceIdleArguments args) {
        return answer(args, ResultCode.class, CallOptions.DEFAULT);
    }

    /**
     * Like {@link Calls#forceIdle(ForceIdleArguments)}, but returns a failure.
     *
     * @param args the arguments
     * @param options the options of this call
     * @return success or failure
     */
    default Answer<Done, ResultCode> forceIdle(ForceIdleArguments args, CallOptions options) {
        return answer(args, ResultCode.class, options);
    }

    /**
     * Like {@link Calls#forceRest(ForceRestArguments)}, but returns a failure.
     *
     * @param args the arguments
     * @return success or failure
     */
    default Answer<Done, ResultCode> forceRest(ForceRestArguments args) {
        return answer(args, ResultCode.class, CallOptions.DEFAULT);
    }

    /**
     * Like {@link Calls#forceRest(ForceRestArguments)}, but returns a failure.
     *
     * @param args the arguments
     * @param options the options of this call
     * @return success or failure
     */
    default Answer<Done, ResultCode> forceRest(ForceRestArguments args, CallOptions options) {
        return answer(args, ResultCode.class, options);
    }

    /**
     * Like {@link Calls#forceLogOutAgent(ForceLogOutAgentArguments)}, but returns a failure.
     *
     * @param args the arguments
     * @return success or failure
     */
    default Answer<Done, ResultCode> forceLogOutAgent(ForceLogOutAgentArguments args) {
        return answer(args, ResultCode.class, CallOptions.DEFAULT);
    }

    /**
     * Like {@link Calls#forceLogOutAgent(ForceLogOutAgentArguments)}, but returns a failure.
     *
     * @param args the arguments
     * @param options the options of this call
     * @return success or failure
     */
    default Answer<Done, ResultCode> forceLogOutAgent(ForceLogOutAgentArguments args, CallOptions options) {
        return answer(args, ResultCode.class, options);
    }

    /**
     * Like {@link Calls#forceDropCall(ForceDropCallArguments)}, but returns a failure.
     *
     * @param args the arguments
     * @return success or failure
     */
    default Answer<Done, ResultCode> forceDropCall(ForceDropCallArguments args) {
        return answer(args, ResultCode.class, CallOptions.DEFAULT);
    }

    /**
     * Like {@link Calls#forceDropCall(ForceDropCallArguments)}, but returns a failure.
     *
     * @param args the arguments
     * @param options the options of this call
     * @return success or failure
     */
    default Answer<Done, ResultCode> forceDropCall(ForceDropCallArguments args, CallOptions options) {
        return answer(args, ResultCode.class, options);
    }

    /**
     * Like {@link Calls#adjustSkill(AdjustSkillArguments)}, but returns a failure.
     *
     * @param args the arguments
     * @return success or failure
     */
    default Answer<Done, AdjustSkillCode> adjustSkill(AdjustSkillArguments args) {
        return answer(args, AdjustSkillCode.class, CallOptions.DEFAULT);
    }

    /**
     * Like {@link Calls#adjustSkill(AdjustSkillArguments)}, but returns a failure.
     *
     * @param args the arguments
     * @param options the options of this call
     * @return success or failure
     */
    default Answer<Done, AdjustSkillCode> adjustSkill(AdjustSkillArguments args, CallOptions options) {
        return answer(args, AdjustSkillCode.class, options);
    }

    /**
     * Like {@link Calls#login(LoginArguments)}, but returns a failure.
     *
     * @param args the arguments
     * @return success or failure
     */
    default Answer<SignedIn, LoginCode> login(LoginArguments args) {
        return answer(args, LoginCode.class, CallOptions.DEFAULT);
    }

    /**
     * Like {@link Calls#login(LoginArguments)}, but returns a failure.
     *
     * @param args the arguments
     * @param options the options of this call
     * @return success or failure
     */
    default Answer<SignedIn, LoginCode> login(LoginArguments args, CallOptions options) {
        return answer(args, LoginCode.class, options);
    }

    /**
     * Like {@link Calls#forceLogin(ForceLoginArguments)}, but returns a failure.
     *
     * @param args the arguments
     * @return success or failure
     */
    default Answer<SignedIn, ResultCode> forceLogin(ForceLoginArguments args) {
        return answer(args, ResultCode.class, CallOptions.DEFAULT);
    }

    /**
     * Like {@link Calls#forceLogin(ForceLoginArguments)}, but returns a failure.
     *
     * @param args the arguments
     * @param options the options of this call
     * @return success or failure
     */
    default Answer<SignedIn, ResultCode> forceLogin(ForceLoginArguments args, CallOptions options) {
        return answer(args, ResultCode.class, options);
    }

    /**
     * Like {@link Calls#logout(LogoutArguments)}, but returns a failure.
     *
     * @param args the arguments
     * @return success or failure
     */
    default Answer<Done, LogoutCode> logout(LogoutArguments args) {
        return answer(args, LogoutCode.class, CallOptions.DEFAULT);
    }

    /**
     * Like {@link Calls#logout(LogoutArguments)}, but returns a failure.
     *
     * @param args the arguments
     * @param options the options of this call
     * @return success or failure
     */
    default Answer<Done, LogoutCode> logout(LogoutArguments args, CallOptions options) {
        return answer(args, LogoutCode.class, options);
    }

    /**
     * Like {@link Calls#forceLogout(ForceLogoutArguments)}, but returns a failure.
     *
     * @param args the arguments
     * @return success or failure
     */
    default Answer<Done, ResultCode> forceLogout(ForceLogoutArguments args) {
        return answer(args, ResultCode.class, CallOptions.DEFAULT);
    }

    /**
     * Like {@link Calls#forceLogout(ForceLogoutArguments)}, but returns a failure.
     *
     * @param args the arguments
     * @param options the options of this call
     * @return success or failure
     */
    default Answer<Done, ResultCode> forceLogout(ForceLogoutArguments args, CallOptions options) {
        return answer(args, ResultCode.class, options);
    }

    /**
     * Like {@link Calls#forceLogoutWithReason(ForceLogoutWithReasonArguments)}, but returns a failure.
     *
     * @param args the arguments
     * @return success or failure
     */
    default Answer<Done, ResultCode> forceLogoutWithReason(ForceLogoutWithReasonArguments args) {
        return answer(args, ResultCode.class, CallOptions.DEFAULT);
    }

    /**
     * Like {@link Calls#forceLogoutWithReason(ForceLogoutWithReasonArguments)}, but returns a failure.
     *
     * @param args the arguments
     * @param options the options of this call
     * @return success or failure
     */
    default Answer<Done, ResultCode> forceLogoutWithReason(ForceLogoutWithReasonArguments args, CallOptions options) {
        return answer(args, ResultCode.class, options);
    }

    /**
     * Like {@link Calls#updateGuid(UpdateGuidArguments)}, but returns a failure.
     *
     * @param args the arguments
     * @return success or failure
     */
    default Answer<NewGuid, ResultCode> updateGuid(UpdateGuidArguments args) {
        return answer(args, ResultCode.class, CallOptions.DEFAULT);
    }

    /**
     * Like {@link Calls#updateGuid(UpdateGuidArguments)}, but returns a failure.
     *
     * @param args the arguments
     * @param options the options of this call
     * @return success or failure
     */
    default Answer<NewGuid, ResultCode> updateGuid(UpdateGuidArguments args, CallOptions options) {
        return answer(args, ResultCode.class, options);
    }

    /**
     * Like {@link Calls#handShake(HandShakeArguments)}, but returns a failure.
     *
     * @param args the arguments
     * @return success or failure
     */
    default Answer<Done, ResultCode> handShake(HandShakeArguments args) {
        return answer(args, ResultCode.class, CallOptions.DEFAULT);
    }

    /**
     * Like {@link Calls#handShake(HandShakeArguments)}, but returns a failure.
     *
     * @param args the arguments
     * @param options the options of this call
     * @return success or failure
     */
    default Answer<Done, ResultCode> handShake(HandShakeArguments args, CallOptions options) {
        return answer(args, ResultCode.class, options);
    }

    /**
     * Like {@link Calls#resetSkill(ResetSkillArguments)}, but returns a failure.
     *
     * @param args the arguments
     * @return success or failure
     */
    default Answer<Done, ResetSkillCode> resetSkill(ResetSkillArguments args) {
        return answer(args, ResetSkillCode.class, CallOptions.DEFAULT);
    }

    /**
     * Like {@link Calls#resetSkill(ResetSkillArguments)}, but returns a failure.
     *
     * @param args the arguments
     * @param options the options of this call
     * @return success or failure
     */
    default Answer<Done, ResetSkillCode> resetSkill(ResetSkillArguments args, CallOptions options) {
        return answer(args, ResetSkillCode.class, options);
    }

    /**
     * Like {@link Calls#sayFree(SayFreeArguments)}, but returns a failure.
     *
     * @param args the arguments
     * @return success or failure
     */
    default Answer<Done, SayFreeCode> sayFree(SayFreeArguments args) {
        return answer(args, SayFreeCode.class, CallOptions.DEFAULT);
    }

    /**
     * Like {@link Calls#sayFree(SayFreeArguments)}, but returns a failure.
     *
     * @param args the arguments
     * @param options the options of this call
     * @return success or failure
     */
    default Answer<Done, SayFreeCode> sayFree(SayFreeArguments args, CallOptions options) {
        return answer(args, SayFreeCode.class, options);
    }

    /**
     * Like {@link Calls#sayBusy(SayBusyArguments)}, but returns a failure.
     *
     * @param args the arguments
     * @return success or failure
     */
    default Answer<Done, SayBusyCode> sayBusy(SayBusyArguments args) {
        return answer(args, SayBusyCode.class, CallOptions.DEFAULT);
    }

    /**
     * Like {@link Calls#sayBusy(SayBusyArguments)}, but returns a failure.
     *
     * @param args the arguments
     * @param options the options of this call
     * @return success or failure
     */
    default Answer<Done, SayBusyCode> sayBusy(SayBusyArguments args, CallOptions options) {
        return answer(args, SayBusyCode.class, options);
    }

    /**
     * Like {@link Calls#cancelBusy(CancelBusyArguments)}, but returns a failure.
     *
     * @param args the arguments
     * @return success or failure
     */
    default Answer<Done, CancelBusyCode> cancelBusy(CancelBusyArguments args) {
        return answer(args, CancelBusyCode.class, CallOptions.DEFAULT);
    }

    /**
     * Like {@link Calls#cancelBusy(CancelBusyArguments)}, but returns a failure.
     *
     * @param args the arguments
     * @param options the options of this call
     * @return success or failure
     */
    default Answer<Done, CancelBusyCode> cancelBusy(CancelBusyArguments args, CallOptions options) {
        return answer(args, CancelBusyCode.class, options);
    }

    /**
     * Like {@link Calls#pollEvents(PollEventsArguments)}, but returns a failure.
     *
     * @param args the arguments
     * @return success or failure
     */
    default Answer<NextEvent, ResultCode> pollEvents(PollEventsArguments args) {
        return answer(args, ResultCode.class, CallOptions.DEFAULT);
    }

    /**
     * Like {@link Calls#pollEvents(PollEventsArguments)}, but returns a failure.
     *
     * @param args the arguments
     * @param options the options of this call
     * @return success or failure
     */
    default Answer<NextEvent, ResultCode> pollEvents(PollEventsArguments args, CallOptions options) {
        return answer(args, ResultCode.class, options);
    }

    /**
     * Like {@link Calls#syncAgentInfo(SyncAgentInfoArguments)}, but returns a failure.
     *
     * @param args the arguments
     * @return success or failure
     */
    default Answer<AgentSync, ResultCode> syncAgentInfo(SyncAgentInfoArguments args) {
        return answer(args, ResultCode.class, CallOptions.DEFAULT);
    }

    /**
     * Like {@link Calls#syncAgentInfo(SyncAgentInfoArguments)}, but returns a failure.
     *
     * @param args the arguments
     * @param options the options of this call
     * @return success or failure
     */
    default Answer<AgentSync, ResultCode> syncAgentInfo(SyncAgentInfoArguments args, CallOptions options) {
        return answer(args, ResultCode.class, options);
    }

    /**
     * Like {@link Calls#queryAllCallInfoByAgentWorkNoEx(QueryAllCallInfoByAgentWorkNoExArguments)}, but returns a
     * failure.
     *
     * @param args the arguments
     * @return success or failure
     */
    default Answer<CallIds, QueryAllCallInfoByAgentWorkNoExCode> queryAllCallInfoByAgentWorkNoEx(
        QueryAllCallInfoByAgentWorkNoExArguments args
    ) {
        return answer(args, QueryAllCallInfoByAgentWorkNoExCode.class, CallOptions.DEFAULT);
    }

    /**
     * Like {@link Calls#queryAllCallInfoByAgentWorkNoEx(QueryAllCallInfoByAgentWorkNoExArguments)}, but returns a
     * failure.
     *
     * @param args the arguments
     * @param options the options of this call
     * @return success or failure
     */
    default Answer<CallIds, QueryAllCallInfoByAgentWorkNoExCode> queryAllCallInfoByAgentWorkNoEx(
        QueryAllCallInfoByAgentWorkNoExArguments args,
        CallOptions options
    ) {
        return answer(args, QueryAllCallInfoByAgentWorkNoExCode.class, options);
    }

    /**
     * Like {@link Calls#queryAgentInfoByWorkNo(QueryAgentInfoByWorkNoArguments)}, but returns a failure.
     *
     * @param args the arguments
     * @return success or failure
     */
    default Answer<AgentInfo, ResultCode> queryAgentInfoByWorkNo(QueryAgentInfoByWorkNoArguments args) {
        return answer(args, ResultCode.class, CallOptions.DEFAULT);
    }

    /**
     * Like {@link Calls#queryAgentInfoByWorkNo(QueryAgentInfoByWorkNoArguments)}, but returns a failure.
     *
     * @param args the arguments
     * @param options the options of this call
     * @return success or failure
     */
    default Answer<AgentInfo, ResultCode> queryAgentInfoByWorkNo(
        QueryAgentInfoByWorkNoArguments args,
        CallOptions options
    ) {
        return answer(args, ResultCode.class, options);
    }

    /**
     * Like {@link Calls#isCensor(IsCensorArguments)}, but returns a failure.
     *
     * @param args the arguments
     * @return success or failure
     */
    default Answer<InspectorCheck, ResultCode> isCensor(IsCensorArguments args) {
        return answer(args, ResultCode.class, CallOptions.DEFAULT);
    }

    /**
     * Like {@link Calls#isCensor(IsCensorArguments)}, but returns a failure.
     *
     * @param args the arguments
     * @param options the options of this call
     * @return success or failure
     */
    default Answer<InspectorCheck, ResultCode> isCensor(IsCensorArguments args, CallOptions options) {
        return answer(args, ResultCode.class, options);
    }

    /**
     * Like {@link Calls#onlineAgentsOnVdn(OnlineAgentsOnVdnArguments)}, but returns a failure.
     *
     * @param args the arguments
     * @return success or failure
     */
    default Answer<AgentList, ResultCode> onlineAgentsOnVdn(OnlineAgentsOnVdnArguments args) {
        return answer(args, ResultCode.class, CallOptions.DEFAULT);
    }

    /**
     * Like {@link Calls#onlineAgentsOnVdn(OnlineAgentsOnVdnArguments)}, but returns a failure.
     *
     * @param args the arguments
     * @param options the options of this call
     * @return success or failure
     */
    default Answer<AgentList, ResultCode> onlineAgentsOnVdn(OnlineAgentsOnVdnArguments args, CallOptions options) {
        return answer(args, ResultCode.class, options);
    }

    /**
     * Like {@link Calls#allAgentStatus(AllAgentStatusArguments)}, but returns a failure.
     *
     * @param args the arguments
     * @return success or failure
     */
    default Answer<AgentStatusList, ResultCode> allAgentStatus(AllAgentStatusArguments args) {
        return answer(args, ResultCode.class, CallOptions.DEFAULT);
    }

    /**
     * Like {@link Calls#allAgentStatus(AllAgentStatusArguments)}, but returns a failure.
     *
     * @param args the arguments
     * @param options the options of this call
     * @return success or failure
     */
    default Answer<AgentStatusList, ResultCode> allAgentStatus(AllAgentStatusArguments args, CallOptions options) {
        return answer(args, ResultCode.class, options);
    }

    /**
     * Like {@link Calls#allAgent(AllAgentArguments)}, but returns a failure.
     *
     * @param args the arguments
     * @return success or failure
     */
    default Answer<InspectableAgents, ResultCode> allAgent(AllAgentArguments args) {
        return answer(args, ResultCode.class, CallOptions.DEFAULT);
    }

    /**
     * Like {@link Calls#allAgent(AllAgentArguments)}, but returns a failure.
     *
     * @param args the arguments
     * @param options the options of this call
     * @return success or failure
     */
    default Answer<InspectableAgents, ResultCode> allAgent(AllAgentArguments args, CallOptions options) {
        return answer(args, ResultCode.class, options);
    }

    /**
     * Like {@link Calls#restReasons(RestReasonsArguments)}, but returns a failure.
     *
     * @param args the arguments
     * @return success or failure
     */
    default Answer<RestReasons, ResultCode> restReasons(RestReasonsArguments args) {
        return answer(args, ResultCode.class, CallOptions.DEFAULT);
    }

    /**
     * Like {@link Calls#restReasons(RestReasonsArguments)}, but returns a failure.
     *
     * @param args the arguments
     * @param options the options of this call
     * @return success or failure
     */
    default Answer<RestReasons, ResultCode> restReasons(RestReasonsArguments args, CallOptions options) {
        return answer(args, ResultCode.class, options);
    }

    /**
     * Like {@link Calls#agentStatus(AgentStatusArguments)}, but returns a failure.
     *
     * @param args the arguments
     * @return success or failure
     */
    default Answer<OwnStatus, ResultCode> agentStatus(AgentStatusArguments args) {
        return answer(args, ResultCode.class, CallOptions.DEFAULT);
    }

    /**
     * Like {@link Calls#agentStatus(AgentStatusArguments)}, but returns a failure.
     *
     * @param args the arguments
     * @param options the options of this call
     * @return success or failure
     */
    default Answer<OwnStatus, ResultCode> agentStatus(AgentStatusArguments args, CallOptions options) {
        return answer(args, ResultCode.class, options);
    }

    /**
     * Like {@link Calls#agentSkillsByWorkNo(AgentSkillsByWorkNoArguments)}, but returns a failure.
     *
     * @param args the arguments
     * @return success or failure
     */
    default Answer<SkillQueues, ResultCode> agentSkillsByWorkNo(AgentSkillsByWorkNoArguments args) {
        return answer(args, ResultCode.class, CallOptions.DEFAULT);
    }

    /**
     * Like {@link Calls#agentSkillsByWorkNo(AgentSkillsByWorkNoArguments)}, but returns a failure.
     *
     * @param args the arguments
     * @param options the options of this call
     * @return success or failure
     */
    default Answer<SkillQueues, ResultCode> agentSkillsByWorkNo(
        AgentSkillsByWorkNoArguments args,
        CallOptions options
    ) {
        return answer(args, ResultCode.class, options);
    }

    /**
     * Like {@link Calls#callInfoByCallId(CallInfoByCallIdArguments)}, but returns a failure.
     *
     * @param args the arguments
     * @return success or failure
     */
    default Answer<CallInfo, ResultCode> callInfoByCallId(CallInfoByCallIdArguments args) {
        return answer(args, ResultCode.class, CallOptions.DEFAULT);
    }

    /**
     * Like {@link Calls#callInfoByCallId(CallInfoByCallIdArguments)}, but returns a failure.
     *
     * @param args the arguments
     * @param options the options of this call
     * @return success or failure
     */
    default Answer<CallInfo, ResultCode> callInfoByCallId(CallInfoByCallIdArguments args, CallOptions options) {
        return answer(args, ResultCode.class, options);
    }

    /**
     * Like {@link Calls#beginMonitor(BeginMonitorArguments)}, but returns a failure.
     *
     * @param args the arguments
     * @return success or failure
     */
    default Answer<Done, ResultCode> beginMonitor(BeginMonitorArguments args) {
        return answer(args, ResultCode.class, CallOptions.DEFAULT);
    }

    /**
     * Like {@link Calls#beginMonitor(BeginMonitorArguments)}, but returns a failure.
     *
     * @param args the arguments
     * @param options the options of this call
     * @return success or failure
     */
    default Answer<Done, ResultCode> beginMonitor(BeginMonitorArguments args, CallOptions options) {
        return answer(args, ResultCode.class, options);
    }

    /**
     * Like {@link Calls#endMonitor(EndMonitorArguments)}, but returns a failure.
     *
     * @param args the arguments
     * @return success or failure
     */
    default Answer<Done, ResultCode> endMonitor(EndMonitorArguments args) {
        return answer(args, ResultCode.class, CallOptions.DEFAULT);
    }

    /**
     * Like {@link Calls#endMonitor(EndMonitorArguments)}, but returns a failure.
     *
     * @param args the arguments
     * @param options the options of this call
     * @return success or failure
     */
    default Answer<Done, ResultCode> endMonitor(EndMonitorArguments args, CallOptions options) {
        return answer(args, ResultCode.class, options);
    }
}
