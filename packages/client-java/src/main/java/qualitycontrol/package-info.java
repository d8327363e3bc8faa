/**
 * A client for the quality control resource of CC-Gateway. Each operation of the contract is a method of
 * {@link qualitycontrol.Inspector}, which returns only if the gateway reported success.
 */
package qualitycontrol;
