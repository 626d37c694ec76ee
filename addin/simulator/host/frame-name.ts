// How office.js learns that it runs in Outlook: the name of its frame says who hosts it and where to send messages.

export const addinId = "c29ef8b5-8a7b-4c1c-9c0e-6d61696c7772";

/** What `iframe.name` has to be before the frame enters the document; Chrome ignores later changes. */
export function frameName(conversationId: string, language: string, origin: string): string {
  return JSON.stringify({
    baseFrameName: `_xdm_0_${conversationId}`,
    hostInfo: `Outlook|Web|16.01|${language}|${conversationId}||disableLogging|0`,
    xdmInfo: `${conversationId}|${addinId}|${origin}`,
    serializerVersion: "1",
    flights: "[]",
  });
}

/**
 * Answers beforehand what office.js would ask with confirm(): whether this origin may host it. It trusts https on its
 * own host name without asking, and asks for http.
 */
export function trustThisHost(): void {
  const scheme = location.protocol.replace(":", "");
  localStorage.setItem(`OfficeJSTrustKeyV2_${scheme}_${location.hostname}`, JSON.stringify({ Result: 1 }));
}
