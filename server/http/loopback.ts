/** Whether a host name, as a URL has it, is one of this machine's own: localhost, 127.0.0.1, [::1]. */
export function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
