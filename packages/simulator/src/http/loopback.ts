import { BlockList, isIPv6 } from "node:net";

const loopback = new BlockList();
loopback.addSubnet("127.0.0.0", 8, "ipv4");
loopback.addAddress("::1", "ipv6");

/** Whether an address is this machine's own. */
export const isLoopback = (address = ""): boolean => loopback.check(address, isIPv6(address) ? "ipv6" : "ipv4");
