import type {
  ActorDossier,
  ActorFilter,
  ActorRow,
  AgreementDossier,
  AgreementFilter,
  AgreementRow,
  AgreementStoryline,
  Bucket,
  Decision,
  EventFacets,
  EventFilter,
  EventRow,
  Happening,
  Link,
  PairDossier,
  PairRow,
  PairStep,
  Pin,
  ReportDetail,
  ReportFilter,
  ReportRow,
  SearchHit,
  SourceDossier,
} from "@onrecord/record/asking";
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { body, client, type Schemas } from "./client.ts";

/** Rows that a list fetches at once; the API gives 500 at most. */
const PAGE = 200;
const STEPS = 20;

interface Page<T> {
  items: T[];
  next: string | null;
}

/** A list read page by page, as far as it has been scrolled. */
function pages<T>(key: readonly unknown[], fetchPage: (cursor?: string) => Promise<Page<T>>) {
  return infiniteQueryOptions({
    queryKey: key,
    queryFn: ({ pageParam }) => fetchPage(pageParam ?? undefined),
    initialPageParam: null as string | null,
    getNextPageParam: (page: Page<T>) => page.next,
    placeholderData: (before) => before,
  });
}

/** Without what is not set: the API refuses a parameter that says nothing. */
type Given<T> = { [K in keyof T]: Exclude<T[K], undefined> };
const given = <T extends object>(filter: T) =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)) as Given<T>;
const at = (cursor?: string) => (cursor === undefined ? {} : { cursor });

export const reports = (filter: ReportFilter) =>
  pages(["reports", filter], (cursor) =>
    body<Page<ReportRow>>(
      client.GET("/api/reports", { params: { query: { ...given(filter), limit: PAGE, ...at(cursor) } } }),
    ),
  );

export const report = (id: string, version?: string) =>
  queryOptions({
    queryKey: ["report", id, version ?? null],
    queryFn: () =>
      body<ReportDetail>(
        client.GET("/api/reports/{id}", { params: { path: { id }, query: version ? { version } : {} } }),
      ),
  });

export type Sort = "published" | "time";

export const events = (filter: EventFilter, sort: Sort) =>
  pages(["events", filter, sort], (cursor) =>
    body<Page<EventRow>>(
      client.GET("/api/events", { params: { query: { ...given(filter), sort, limit: PAGE, ...at(cursor) } } }),
    ),
  );

export const event = (id: string) =>
  queryOptions({
    queryKey: ["event", id],
    queryFn: () => body<EventRow>(client.GET("/api/events/{id}", { params: { path: { id } } })),
  });

export const facets = (filter: EventFilter) =>
  queryOptions({
    queryKey: ["facets", filter],
    queryFn: () => body<EventFacets>(client.GET("/api/events/facets", { params: { query: given(filter) } })),
    placeholderData: (before) => before,
  });

export type Grain = "day" | "week" | "month" | "year";

export const histogram = (filter: EventFilter, grain: Grain) =>
  queryOptions({
    queryKey: ["histogram", filter, grain],
    queryFn: () =>
      body<Bucket[]>(client.GET("/api/events/histogram", { params: { query: { ...given(filter), grain } } })),
    placeholderData: (before) => before,
  });

export const pins = (filter: EventFilter) =>
  queryOptions({
    queryKey: ["pins", filter],
    queryFn: () => body<Pin[]>(client.GET("/api/events/pins", { params: { query: given(filter) } })),
  });

export const links = (filter: EventFilter) =>
  queryOptions({
    queryKey: ["links", filter],
    queryFn: () => body<Link[]>(client.GET("/api/events/links", { params: { query: given(filter) } })),
  });

export const happening = (id: string) =>
  queryOptions({
    queryKey: ["happening", id],
    queryFn: () => body<Happening>(client.GET("/api/happenings/{id}", { params: { path: { id } } })),
  });

export const actors = (filter: ActorFilter) =>
  pages(["actors", filter], (cursor) =>
    body<Page<ActorRow>>(
      client.GET("/api/actors", { params: { query: { ...given(filter), limit: PAGE, ...at(cursor) } } }),
    ),
  );

export const actor = (id: string) =>
  queryOptions({
    queryKey: ["actor", id],
    queryFn: () => body<ActorDossier>(client.GET("/api/actors/{id}", { params: { path: { id } } })),
  });

export const source = (id: string) =>
  queryOptions({
    queryKey: ["source", id],
    queryFn: () => body<SourceDossier>(client.GET("/api/sources/{id}", { params: { path: { id } } })),
  });

export const pairs = (country: string | undefined) =>
  pages(["pairs", country ?? null], (cursor) =>
    body<Page<PairRow>>(
      client.GET("/api/pairs", { params: { query: { ...given({ country }), limit: PAGE, ...at(cursor) } } }),
    ),
  );

export const pair = (a: string, b: string) =>
  queryOptions({
    queryKey: ["pair", a, b],
    queryFn: () => body<PairDossier>(client.GET("/api/pairs/{a}/{b}", { params: { path: { a, b } } })),
  });

export const pairStoryline = (a: string, b: string) =>
  pages(["pair", a, b, "storyline"], (cursor) =>
    body<Page<PairStep>>(
      client.GET("/api/pairs/{a}/{b}/storyline", {
        params: { path: { a, b }, query: { limit: STEPS, ...at(cursor) } },
      }),
    ),
  );

export const agreements = (filter: AgreementFilter) =>
  pages(["agreements", filter], (cursor) =>
    body<Page<AgreementRow>>(
      client.GET("/api/agreements", { params: { query: { ...given(filter), limit: PAGE, ...at(cursor) } } }),
    ),
  );

export const agreement = (id: string) =>
  queryOptions({
    queryKey: ["agreement", id],
    queryFn: () => body<AgreementDossier>(client.GET("/api/agreements/{id}", { params: { path: { id } } })),
  });

export const agreementStorylines = (id: string) =>
  queryOptions({
    queryKey: ["agreement", id, "storylines"],
    queryFn: () =>
      body<AgreementStoryline[]>(client.GET("/api/agreements/{id}/storylines", { params: { path: { id } } })),
  });

export const search = (words: string, limit: number) =>
  queryOptions({
    queryKey: ["search", words, limit],
    queryFn: () => body<SearchHit[]>(client.GET("/api/search", { params: { query: { q: words, limit } } })),
    enabled: words.trim().length > 1,
    placeholderData: (before) => before,
  });

export const decisions = (subject: string) =>
  queryOptions({
    queryKey: ["decisions", subject],
    queryFn: () => body<Page<Decision>>(client.GET("/api/decisions", { params: { query: { subject, limit: 50 } } })),
  });

export const jobs = queryOptions({
  queryKey: ["jobs"],
  queryFn: () => body<Schemas["Job"][]>(client.GET("/api/jobs")),
});
export const status = queryOptions({
  queryKey: ["status"],
  queryFn: () => body<Schemas["Status"]>(client.GET("/api/status")),
});
export const feeds = queryOptions({
  queryKey: ["feeds"],
  queryFn: () => body<Schemas["Feed"][]>(client.GET("/api/feeds")),
});
export const me = queryOptions({
  queryKey: ["me"],
  queryFn: () => body<Schemas["Me"]>(client.GET("/api/me")),
  staleTime: Number.POSITIVE_INFINITY,
});
export const tokens = queryOptions({
  queryKey: ["tokens"],
  queryFn: () => body<Schemas["Token"][]>(client.GET("/api/tokens")),
});
export const audit = pages(["audit"], (cursor) =>
  body<Page<Schemas["AuditEntry"]>>(client.GET("/api/audit", { params: { query: { limit: 100, ...at(cursor) } } })),
);
export const users = queryOptions({
  queryKey: ["users"],
  queryFn: () => body<Schemas["User"][]>(client.GET("/api/users")),
});
