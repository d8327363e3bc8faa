import { type Contract, defaultEdition, loadContract } from "@qualitycontrol/core/contract";
import { type BundledContract, readBundle, WrongBundle } from "./bundle.ts";
import { operationsOf, type PrismOperation } from "./operations.ts";
import { type AskPrism, prismOn } from "./prism.ts";

/** The contract of an edition, and Prism set up with it. */
export interface LoadedContract {
  contract: Contract;
  operations: PrismOperation[];
  ask: AskPrism;
}

// Shared by all servers of a process: Prism keeps every schema that it has compiled.
const loaded = new Map<string, Promise<LoadedContract>>();

/**
 * Loads the contract of an edition for Prism.
 *
 * @throws UnknownEdition if there is no such edition
 */
export function loadPrismContract(edition: string = defaultEdition): Promise<LoadedContract> {
  const contract = loaded.get(edition) ?? load(edition);
  loaded.set(edition, contract);
  return contract;
}

/**
 * Loads a bundle of the contract for Prism.
 *
 * @throws WrongBundle if the file is not a bundle of this contract
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

async function load(edition: string): Promise<LoadedContract> {
  const contract = await loadContract(edition);
  const operations = await operationsOf(contract.document);
  return { contract, operations, ask: prismOn(operations) };
}
