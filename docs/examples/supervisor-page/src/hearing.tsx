import type { InspectionSnapshot } from "@qualitycontrol/client/inspection";

const SENTENCES: Record<InspectionSnapshot["heardBy"], string> = {
  nobody: "Nobody hears you.",
  agent: "The agent hears you. The customer does not.",
  customer: "The customer hears you.",
  "agent and customer": "The agent and the customer hear you.",
  unknown: "Who hears you is unknown. Assume that the customer does.",
};

const PEOPLE = [
  { name: "You", x: 50 },
  { name: "Agent", x: 180 },
  { name: "Customer", x: 310 },
];

/** Who hears the inspector, as a sentence and a drawing. While a step is pending, it is the larger audience. */
export function Hearing({ snapshot: { heardBy, state, workNo } }: { snapshot: InspectionSnapshot }) {
  const reach = (who: "agent" | "customer") =>
    heardBy === "unknown" ? "unknown" : heardBy.includes(who) ? "heard" : "silent";
  return (
    <figure className="hearing" data-heard-by={heardBy}>
      {state !== "idle" && state !== "ended" && (
        <svg viewBox="0 0 360 96" aria-hidden="true">
          <path className={`voice ${reach("agent")}`} d="M94 68 H128 m-7 -6 l7 6 l-7 6" />
          <path className={`voice ${reach("customer")}`} d="M50 42 C 60 4, 300 4, 310 40 m-7 -5 l7 7 l5 -8" />
          {state !== "talking" && <path className="call" d="M226 68 H264" />}
          {PEOPLE.map(({ name, x }) => (
            <g key={name} className={name === "Agent" && state === "talking" ? "absent" : ""}>
              <rect x={x - 44} y="46" width="88" height="44" rx="8" />
              <text x={x} y={name === "Agent" ? 65 : 73}>
                {name}
              </text>
              {name === "Agent" && (
                <text x={x} y="82">
                  {workNo}
                </text>
              )}
            </g>
          ))}
        </svg>
      )}
      <figcaption>{SENTENCES[heardBy]}</figcaption>
    </figure>
  );
}
