// Generated from openapi/ by `npm run generate`. Do not edit.

package qualitycontrol.contract;

/** How certain a fact is, most certain first. */
public enum Certainty {
    /** Read in the vendor's documentation. */
    DOCUMENTED,

    /** Seen in client code that the vendor published. */
    VENDOR_SAMPLE,

    /** Seen in other public client code only. */
    SAMPLE,

    /** Reasoned; no source states it. */
    INFERRED,
}
