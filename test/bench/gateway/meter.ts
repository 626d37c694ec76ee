// Preloaded into every process that is measured (`node --import`). Reports over IPC what the process has used, so the process itself need
// not be changed.

export interface Used {
  cpuMs: number;
  rssBytes: number;
}

process.on("message", (asked) => {
  if (asked !== "used") return;
  const { user, system } = process.cpuUsage();
  process.send?.({ cpuMs: (user + system) / 1_000, rssBytes: process.memoryUsage.rss() } satisfies Used);
});
// The channel alone keeps nothing alive: a process that has ended its work ends.
process.channel?.unref();
