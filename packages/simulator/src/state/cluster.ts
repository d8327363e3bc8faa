/** Several nodes behind a load balancer. A session exists on one of them; its requests reach it with the cookie of the node. */
export interface Cluster {
  /** The value of the cookie of each node. */
  readonly cookies: readonly string[];
  /** Chooses a node for a request without a cookie: an index of `cookies`. */
  readonly chooseNode: () => number;
}
