package qualitycontrol;

import java.util.Arrays;
import java.util.Optional;
import qualitycontrol.contract.Answer;
import qualitycontrol.contract.Answers;
import qualitycontrol.contract.Arguments;
import qualitycontrol.contract.CallOptions;
import qualitycontrol.contract.FailureCode;

/** The operations of an inspector, with methods that return a failure which the gateway reported. */
record AnsweringCalls(Inspector inspector) implements Answers {
    @Override
    public <S, C extends Enum<C> & FailureCode> Answer<S, C> answer(
        Arguments<S> args,
        Class<C> codes,
        CallOptions options
    ) {
        try {
            return new Answer.Success<>(inspector.call(args, options));
        } catch (GatewayFailure failure) {
            Optional<C> code = Arrays.stream(codes.getEnumConstants())
                .filter(it -> it.code().equals(failure.retcode()))
                .findFirst();
            boolean mayHaveTakenEffect = failure.outcome() == Outcome.UNKNOWN;
            return code.isPresent()
                ? new Answer.Failure<>(code.get(), failure.gatewayMessage())
                : new Answer.UndocumentedFailure<>(failure.retcode(), mayHaveTakenEffect, failure.gatewayMessage());
        }
    }
}
