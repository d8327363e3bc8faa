// Generated from openapi/ by `npm run generate`. Do not edit.

/**
 * The contract of the quality control resource of CC-Gateway: operations with their arguments and responses, result codes, events
 * and named values.
 *
 * <p>A value of JSON whose form no source states is an {@code Object}: a {@code Map}, {@code List}, {@code String}, {@code Long},
 * {@code Double} or {@code Boolean}.
 */
package qualitycontrol.contract;
