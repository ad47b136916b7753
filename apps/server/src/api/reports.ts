import {
  documentsOfBytes,
  type Fetcher,
  fetchPage,
  type Metadata,
  type PageItem,
  type SourceItem,
} from "@onrecord/sources";
import type { Context } from "hono";
import type { On } from "../http/endpoint.ts";
import { ROUTES } from "../routes/index.ts";
import type { Job } from "../wire/jobs.ts";
import type { Jobs } from "../work/jobs.ts";

async function* withMetadata(items: AsyncIterable<SourceItem>, metadata: Metadata): AsyncGenerator<SourceItem> {
  for await (const item of items) {
    yield item.kind === "problem" ? item : { ...item, document: { ...item.document, ...metadata } };
  }
}

/** What has not changed since is nothing to take in. */
async function* news(items: AsyncIterable<PageItem>): AsyncGenerator<SourceItem> {
  for await (const item of items) if (item.kind !== "unchanged") yield item;
}

async function* inOrder(sources: readonly AsyncIterable<SourceItem>[]): AsyncGenerator<SourceItem> {
  for (const source of sources) yield* source;
}

const encode = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

/** The documents of a request, and how many there are where that can be told. */
async function documentsOf(c: Context, json: unknown, form: unknown, filename: string | undefined) {
  const type = c.req.header("content-type")?.split(";")[0]?.trim().toLowerCase() ?? "";
  const known = (name: string | undefined) => ({ name: name || "upload", origin: name || "upload" });
  if (type === "application/json") {
    const items = documentsOfBytes(encode(json), { ...known(filename), name: "reports.json" });
    return { items, total: Array.isArray(json) ? json.length : 1 };
  }
  if (type === "multipart/form-data") {
    const { file, ...metadata } = form as Metadata & { file: File | File[] };
    const files = [file].flat();
    const sources = await Promise.all(
      files.map(async (each) => {
        const bytes = new Uint8Array(await each.arrayBuffer());
        return withMetadata(documentsOfBytes(bytes, { ...known(each.name), type: each.type }), metadata);
      }),
    );
    return { items: inOrder(sources), total: files.length === 1 ? null : files.length };
  }
  const bytes = new Uint8Array(await c.req.arrayBuffer());
  return { items: documentsOfBytes(bytes, { ...known(filename), type }), total: null };
}

/** Reports that come in. `add` starts the job that reads them. */
export function reportsApi(
  on: On,
  jobs: Jobs,
  add: (items: AsyncIterable<SourceItem>, total: number | null) => Job,
  fetcher: Fetcher,
): void {
  on(ROUTES.addUrl, async (c) => {
    const job = add(news(fetchPage(c.req.valid("json").url, fetcher)), null);
    const after = (await jobs.wait(job.id, c.req.valid("query").wait)) ?? job;
    return after.state === "done" ? c.json(after, 200) : c.json(after, 202);
  });
  on(ROUTES.addReports, async (c) => {
    const { wait, filename, ...query } = c.req.valid("query");
    const metadata = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined)) as Metadata;
    const form: unknown = c.req.valid("form");
    const { items, total } = await documentsOf(c, c.req.valid("json"), form, filename);
    const job = add(withMetadata(items, metadata), total);
    const after = (await jobs.wait(job.id, wait)) ?? job;
    return after.state === "done" ? c.json(after, 200) : c.json(after, 202);
  });
}
