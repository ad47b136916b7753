import type { Queue } from "pg-boss";

/** Schema of pg-boss's tables, beside the archive's own in the same database. */
export const SCHEMA = "onrecord_jobs";

/** Where jobs end that failed for good, with the reason. */
export const DEAD = "dead";

/** Sources to take in, documents to read, reports to link, feeds to pull. */
export const QUEUE_NAMES = ["ingest", "read", "link", "pull"] as const;
export type QueueName = (typeof QUEUE_NAMES)[number];

const RETRIES = { retryLimit: 4, retryDelay: 5, retryBackoff: true, retryDelayMax: 900, deadLetter: DEAD } as const;
const DAY = 24 * 3600;
/** Seconds without a sign of life after which a job is given to another worker. */
const HEARTBEAT = 20;

export const QUEUES: Readonly<Record<QueueName, Omit<Queue, "name">>> = {
  ingest: { ...RETRIES, expireInSeconds: DAY - 1, heartbeatSeconds: HEARTBEAT, deleteAfterSeconds: DAY },
  read: { ...RETRIES, expireInSeconds: 900, heartbeatSeconds: HEARTBEAT, deleteAfterSeconds: DAY },
  // One waiting and one under way are enough: each links whatever is there.
  link: { ...RETRIES, policy: "stately", expireInSeconds: 3600, heartbeatSeconds: HEARTBEAT, deleteAfterSeconds: DAY },
  pull: { ...RETRIES, policy: "stately", expireInSeconds: 900, heartbeatSeconds: HEARTBEAT, deleteAfterSeconds: DAY },
};
