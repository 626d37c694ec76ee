import type { ConnectedEmbedder } from "./embedder.ts";
import type { EnginePool } from "./pool/pool.ts";

/** The engines this server works with, named in the settings or started by it. */
export interface ConnectedEngines {
  engine: EnginePool;
  embedder: ConnectedEmbedder | null;
  embedUrl: string | null;
  /** Plain sentences that a person should read at start. */
  remarks: string[];
  stop(): Promise<void>;
}
