import react from "@vitejs/plugin-react";

// A page cannot call the gateway from another origin, so this server forwards its calls. In production, a back end of yours does.
const gateway = { "/agentgateway": process.env.GATEWAY_URL ?? "http://127.0.0.1:4043" };

export default {
  plugins: [react()],
  server: { proxy: gateway },
  preview: { proxy: gateway },
};
