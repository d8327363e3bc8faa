// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.List;

/** What the gateway accepts as an argument. */
public sealed interface Limit {
    /**
     * A whole number in digits, without sign, space or leading zero.
     *
     * @param from the smallest
     * @param to the largest
     */
    record Range(int from, int to) implements Limit {}

    /**
     * One of some values.
     *
     * @param values the values, as text
     */
    record OneOf(List<String> values) implements Limit {}

    /**
     * A text of a form.
     *
     * @param form the regular expression
     * @param most the maximum number of characters
     */
    record Form(String form, int most) implements Limit {}

    /**
     * A list of whole numbers from 0.
     *
     * @param most the maximum number of members
     */
    record Numbers(int most) implements Limit {}

    /**
     * A text of limited length.
     *
     * @param most the maximum number of characters
     */
    record Length(int most) implements Limit {}

    static Limit range(int from, int to) {
        return new Range(from, to);
    }

    static Limit oneOf(String... values) {
        return new OneOf(List.of(values));
    }

    static Limit form(String form, int most) {
        return new Form(form, most);
    }

    static Limit list(int most) {
        return new Numbers(most);
    }

    static Limit length(int most) {
        return new Length(most);
    }
}
