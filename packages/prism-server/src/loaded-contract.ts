import { type Contract, loadContract } from "@qualitycontrol/core/contract";
import { type BundledContract, readBundle, WrongBundle } from "./bundle.ts";
import { operationsOf, type PrismOperation } from "./operations.ts";
import { type AskPrism, prismOn } from "./prism.ts";

/** The contract of an edition, and Prism on it. */
export interface LoadedContract {
  contract: Contract;
  operations: PrismOperation[];
  ask: AskPrism;
}

// Once for all servers of a process: Prism never forgets a schema that it has compiled.
const known = new Map<string | undefined, Promise<LoadedContract>>();

/**
 * Prepares the contract of an edition to be served.
 *
 * @throws UnknownEdition if there is no such edition
 */
export function loadPrismContract(edition?: string): Promise<LoadedContract> {
  const prepared = known.get(edition) ?? prepare(edition);
  known.set(edition, prepared);
  return prepared;
}

/**
 * Prepares a bundle of the contract to be served.
 *
 * @throws WrongBundle if the file is none
 */
export async function loadPrismBundle(
  file: string,
): Promise<Omit<LoadedContract, "contract"> & { contract: BundledContract }> {
  const contract = await readBundle(file);
  const operations = await operationsOf(contract.document).catch((error: Error) => {
    throw new WrongBundle(file, `cannot be served: ${error.message.split("\n")[0]}`);
  });
  return { contract, operations, ask: prismOn(operations) };
}

async function prepare(edition: string | undefined): Promise<LoadedContract> {
  const contract = await loadContract(edition);
  const operations = await operationsOf(contract.document);
  return { contract, operations, ask: prismOn(operations) };
}
