// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The types of the members of an event: enough to ensure that an event can be read as one of its type.
 *
 * @param members the members in the order in which they are checked
 */
record EventShape(List<Member> members) {
    private static final String CONTENT = "content";
    private static final String OF_CONTENT = CONTENT + ".";

    /**
     * A member.
     *
     * @param name its name; that of a member of the content begins with {@code content.}
     * @param types the types that it may have; {@code undefined} marks an optional one
     */
    record Member(String name, List<String> types) {}

    /**
     * A shape.
     *
     * @param pairs names, each followed by its types, which are separated by a bar
     */
    static EventShape of(String... pairs) {
        List<Member> members = new ArrayList<>();
        for (int at = 0; at < pairs.length; at += 2) {
            members.add(new Member(pairs[at], List.of(pairs[at + 1].split("\\|"))));
        }
        return new EventShape(List.copyOf(members));
    }

    /**
     * Checks an event.
     *
     * @throws MalformedEventException if a member is missing or has the wrong type
     */
    void check(Map<String, Object> event) {
        for (Member member : members) {
            if (!member.name.startsWith(OF_CONTENT)) {
                check(member, event, member.name);
            } else if (event.get(CONTENT) instanceof Map<?, ?> content) {
                check(member, content, member.name.substring(OF_CONTENT.length()));
            }
        }
    }

    private static void check(Member member, Map<?, ?> owner, String name) {
        String type = owner.containsKey(name) ? Json.typeOf(owner.get(name)) : "undefined";
        if (member.types.contains(type)) {
            return;
        }
        String is = owner.containsKey(name) ? "of type " + type : "missing";
        throw new MalformedEventException(
            member.name + " is " + is + ", expected " + String.join(" or ", member.types)
        );
    }
}
