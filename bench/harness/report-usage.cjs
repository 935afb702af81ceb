// Loaded into every measured process: tells the parent on its fourth stream what the process used.
const { writeSync } = require("node:fs");

process.on("exit", () => {
  const { user, system } = process.cpuUsage();
  const { maxRSS } = process.resourceUsage();
  writeSync(3, JSON.stringify({ cpuMs: (user + system) / 1000, rssMb: maxRSS / 1024 }));
});
