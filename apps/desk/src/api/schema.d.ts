// Made from apps/server/openapi.json by `npm run api-types -w apps/desk`.

export interface paths {
    "/api/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reports, the latest first */
        get: operations["listReports"];
        put?: never;
        /**
         * Add reports as JSON, as files of a form, or as one file
         * @description JSON holds one report or a list of them. A form holds files under `file`. Every other body is one file of the kind that its media type says; its metadata and `filename` are query parameters.
         */
        post: operations["addReports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A report with its text, its reading and what the archive adds */
        get: operations["getReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/url": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Fetch a page and add the report on it
         * @description Fetched politely, and never from an address of a private network.
         */
        post: operations["addUrl"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did what to whom, on whose word */
        get: operations["listEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/facets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Counts of the same question by facet */
        get: operations["eventFacets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/histogram": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same question over time */
        get: operations["eventHistogram"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/pins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same question on the map: stated places alone */
        get: operations["eventPins"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same question as a network of actors */
        get: operations["eventLinks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One event with its ladder of attribution */
        get: operations["getEvent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/happenings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One happening as all reports tell it, with independent origins and contradictions */
        get: operations["getHappening"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who says what */
        get: operations["listClaims"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claims/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One claim with its ladder of attribution */
        get: operations["getClaim"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/actors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Actors of the archive */
        get: operations["listActors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/actors/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An actor: roles, partners, what they said, what is said of them */
        get: operations["getActor"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sources/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A source: how often alone, corroborated, contradicted */
        get: operations["getSource"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pairs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Pairs of countries that meet in events */
        get: operations["listPairs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pairs/{a}/{b}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Two countries or actors: score over time, events by type, what each says of the other */
        get: operations["getPair"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pairs/{a}/{b}/storyline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened between two countries or actors, each happening once, the newest first */
        get: operations["getPairStoryline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Treaties, pacts, deals, contracts */
        get: operations["listAgreements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An agreement: stages over time, parties, subjects, who says what */
        get: operations["getAgreement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agreements/{id}/storylines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The agreements that its reports tell of, stage by stage */
        get: operations["getAgreementStorylines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reports, actors, events and quotes by words */
        get: operations["search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What people decided, the newest first */
        get: operations["listDecisions"];
        put?: never;
        /**
         * Accept, reject, correct, note, merge or split a mark, or undo a decision
         * @description Decisions are appended, kept apart from readings, and replayed over every new one.
         */
        post: operations["decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All events that a question finds, as CSV */
        get: operations["eventsCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All events that a question finds, as JSON */
        get: operations["eventsJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events.ndjson": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All events that a question finds, as NDJSON */
        get: operations["eventsNdjson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events.polecat.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All events that a question finds, in the columns of POLECAT: an event a row */
        get: operations["eventsPolecat"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events.icews.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All events that a question finds, in the columns of ICEWS: a doer and a recipient a row */
        get: operations["eventsIcews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events.atom": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest events that a question finds, as an Atom feed */
        get: operations["eventsAtom"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claims.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All claims that a question finds, as CSV */
        get: operations["claimsCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claims.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All claims that a question finds, as JSON */
        get: operations["claimsJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claims.ndjson": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All claims that a question finds, as NDJSON */
        get: operations["claimsNdjson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claims.atom": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest claims that a question finds, as an Atom feed */
        get: operations["claimsAtom"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All reports that a question finds, as CSV */
        get: operations["reportsCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All reports that a question finds, as JSON */
        get: operations["reportsJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports.ndjson": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All reports that a question finds, as NDJSON */
        get: operations["reportsNdjson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports.atom": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest reports that a question finds, as an Atom feed */
        get: operations["reportsAtom"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/feeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Feeds that are followed */
        get: operations["listFeeds"];
        put?: never;
        /** Follow a feed (RSS, Atom, JSON Feed, RDF) */
        post: operations["addFeed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/feeds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Follow a feed no longer; its reports stay */
        delete: operations["removeFeed"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/feeds/pull": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pull feeds now */
        post: operations["pullFeeds"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/feeds.opml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The feeds as OPML */
        get: operations["exportOpml"];
        put?: never;
        /** Follow the feeds of an OPML file */
        post: operations["importOpml"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The archive, the engine and the queues */
        get: operations["getStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Work under way, and the latest that ended */
        get: operations["listJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One job and how far it is */
        get: operations["getJob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read reports again with the present engine; decisions are replayed over the new readings */
        post: operations["reread"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Server-sent events: progress of jobs, new reports, decisions
         * @description Event names and their data are those of the schema `ProgressEvent`. A comment comes every 15 seconds.
         */
        get: operations["progress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who asks; in local mode the one who started the server, with every right */
        get: operations["whoAmI"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Log in; the session is a cookie */
        post: operations["login"];
        /** Log out */
        delete: operations["logout"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change the own password; every other session ends */
        put: operations["changePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accounts */
        get: operations["listUsers"];
        put?: never;
        /** Make an account */
        post: operations["addUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change role or password, or close an account; its sessions and tokens end */
        patch: operations["changeUser"];
        trace?: never;
    };
    "/api/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Own API tokens */
        get: operations["listTokens"];
        put?: never;
        /** Make an API token, for `Authorization: Bearer`; it is shown this once */
        post: operations["addToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke an API token */
        delete: operations["removeToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did what on this server, the newest first */
        get: operations["audit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Span: {
            start: number;
            end: number;
            text: string;
        };
        Time: {
            span: components["schemas"]["Span"];
            start: string;
            end: string;
            /** @enum {string} */
            grain: "instant" | "day" | "week" | "month" | "season" | "year" | "decade";
            rule?: string;
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            detail: string;
            code: string;
            value: string | null;
            next: string;
            errors?: {
                /** @enum {string} */
                in: "query" | "path" | "header" | "body";
                name: string;
                value: string | null;
                detail: string;
            }[];
        };
        ActorRef: {
            id: string;
            name: string;
            /** @enum {string} */
            kind: "person" | "government" | "organization" | "armed-group" | "outlet" | "group" | "place" | "agreement" | "equipment";
            country: string | null;
            sector: string | null;
        };
        ReportRef: {
            id: string;
            version: string;
            title: string | null;
            outlet: string | null;
            url: string | null;
            published: string | null;
        };
        Agreement: {
            id: string;
            name: string;
            /** @enum {string} */
            kind: "treaty" | "agreement" | "pact" | "deal" | "memorandum" | "ceasefire" | "contract" | "communique" | "other";
            mentions: components["schemas"]["Span"][];
            parties: string[];
            subjects: {
                text: string;
                span: components["schemas"]["Span"];
            }[];
            /** @enum {string} */
            stage: "talks" | "agreed" | "signed" | "ratified" | "in-force" | "suspended" | "broken" | "terminated";
            time: components["schemas"]["Time"] | null;
            claim: string | null;
            events: string[];
            rule?: string;
        };
        Claim: {
            id: string;
            source: {
                entity: string;
                span: components["schemas"]["Span"];
                described?: components["schemas"]["Span"];
            } | null;
            /** @enum {string} */
            sourceKind: "named" | "office" | "role" | "anonymous" | "media" | "collective" | "unstated";
            cue: components["schemas"]["Span"] | null;
            /** @enum {string} */
            cueKind: "say" | "announce" | "argue" | "add" | "confirm" | "deny" | "accuse" | "warn" | "demand" | "praise" | "reveal" | "note" | "ask" | "promise" | "believe" | "fear" | "hope" | "intend" | "other";
            content: components["schemas"]["Span"][];
            /** @enum {string} */
            form: "direct" | "indirect" | "mixed";
            via: string | null;
            parent: string | null;
            confidence: number;
            cueScore?: number;
            rule?: string;
        };
        Engine: {
            /** @enum {string} */
            name: "onrecord";
            version: string;
            model: string;
            lexicon: string;
        };
        Entity: {
            id: string;
            /** @enum {string} */
            kind: "person" | "government" | "organization" | "armed-group" | "outlet" | "group" | "place" | "agreement" | "equipment";
            name: string;
            mentions: components["schemas"]["Span"][];
            country?: string;
            sector?: string;
            otherSectors?: string[];
            roles?: {
                text: string;
                span: components["schemas"]["Span"];
            }[];
            wikidata?: string;
            coordinates?: [
                number,
                number
            ];
            rule?: string;
        };
        Event: {
            id: string;
            /** @enum {string} */
            type: "AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT";
            mode: string | null;
            contexts: string[];
            cameo: string | null;
            score: number;
            /** @enum {string} */
            quad: "verbal-cooperation" | "material-cooperation" | "verbal-conflict" | "material-conflict";
            actors: string[];
            recipients: string[];
            triggers: components["schemas"]["Span"][];
            evidence: components["schemas"]["Span"][];
            /** @enum {string} */
            status: "occurred" | "ongoing" | "planned" | "possible" | "denied";
            time: components["schemas"]["Time"] | null;
            place: {
                entity: string;
                span: components["schemas"]["Span"];
            } | null;
            magnitude: components["schemas"]["Magnitude"][];
            claim: string | null;
            confidence: number;
            rule?: string;
        };
        Magnitude: {
            span: components["schemas"]["Span"];
            value: number;
            unit: string;
            role: string;
        };
        Reading: {
            engine: components["schemas"]["Engine"];
            report: components["schemas"]["Report"];
            entities: components["schemas"]["Entity"][];
            claims: components["schemas"]["Claim"][];
            events: components["schemas"]["Event"][];
            agreements: components["schemas"]["Agreement"][];
            predicates?: {
                span: components["schemas"]["Span"];
                lemma: string;
                /** @enum {string} */
                part: "verb" | "noun" | "adjective";
                sentence: {
                    start: number;
                    end: number;
                };
                arguments: {
                    /** @enum {string} */
                    role: "subject" | "object" | "theme" | "other";
                    word: string;
                    entity: string | null;
                }[];
                /** @enum {string} */
                status: "occurred" | "ongoing" | "planned" | "possible" | "denied";
                time: {
                    start: string;
                    end: string;
                    /** @enum {string} */
                    grain: "instant" | "day" | "week" | "month" | "season" | "year" | "decade";
                } | null;
                place: string | null;
                reports: boolean;
                claim: string | null;
                event: string | null;
            }[];
        };
        Report: {
            id: string;
            url?: string;
            title?: string;
            outlet?: string;
            author?: string;
            published?: string;
            language: string;
            text: string;
        };
        ActorDossier: {
            actor: components["schemas"]["ActorRow"];
            roles: {
                text: string;
                from: string | null;
                to: string | null;
                reports: number;
            }[];
            partners: {
                actor: components["schemas"]["ActorRef"];
                count: number;
                score: number | null;
            }[];
            said: components["schemas"]["ClaimRow"][];
            saidOf: components["schemas"]["ClaimRow"][];
            events: components["schemas"]["EventRow"][];
            merged: {
                name: string;
                reason: string;
                by: string;
            }[];
        };
        ActorRow: {
            id: string;
            name: string;
            /** @enum {string} */
            kind: "person" | "government" | "organization" | "armed-group" | "outlet" | "group" | "place" | "agreement" | "equipment";
            country: string | null;
            sector: string | null;
            names: string[];
            reports: number;
            events: number;
            claims: number;
            firstPublished: string | null;
            lastPublished: string | null;
        };
        ClaimRow: {
            id: string;
            report: components["schemas"]["ReportRef"];
            claim: components["schemas"]["Claim"];
            source: components["schemas"]["ActorRef"] | null;
            via: components["schemas"]["ActorRef"] | null;
            ladder: components["schemas"]["LadderStep"][];
            /** @enum {string} */
            review: "open" | "accepted" | "corrected" | "rejected";
            corrected: string[];
            notes: {
                text: string;
                by: string;
                at: string;
            }[];
        };
        LadderStep: {
            claim: string;
            /** @enum {string} */
            as: "source" | "via";
            who: components["schemas"]["ActorRef"] | null;
            /** @enum {string} */
            sourceKind: "named" | "office" | "role" | "anonymous" | "media" | "collective" | "unstated";
            words: string | null;
            cue: string | null;
        };
        EventRow: {
            id: string;
            report: components["schemas"]["ReportRef"];
            event: components["schemas"]["Event"];
            actors: components["schemas"]["ActorRef"][];
            recipients: components["schemas"]["ActorRef"][];
            place: {
                name: string;
                coordinates: [
                    number,
                    number
                ] | null;
            } | null;
            ladder: components["schemas"]["LadderStep"][];
            happening: string | null;
            origins: number;
            contradicted: boolean;
            /** @enum {string} */
            review: "open" | "accepted" | "corrected" | "rejected";
            corrected: string[];
            notes: {
                text: string;
                by: string;
                at: string;
            }[];
        };
        AgreementDossier: {
            agreement: components["schemas"]["AgreementRow"];
            stages: {
                /** @enum {string} */
                stage: "talks" | "agreed" | "signed" | "ratified" | "in-force" | "suspended" | "broken" | "terminated";
                time: string | null;
                report: components["schemas"]["ReportRef"];
                mention: components["schemas"]["Agreement"];
                ladder: components["schemas"]["LadderStep"][];
            }[];
            events: components["schemas"]["EventRow"][];
        };
        AgreementRow: {
            id: string;
            name: string;
            kind: string;
            parties: components["schemas"]["ActorRef"][];
            subjects: string[];
            /** @enum {string} */
            stage: "talks" | "agreed" | "signed" | "ratified" | "in-force" | "suspended" | "broken" | "terminated";
            reports: number;
            lastPublished: string | null;
        };
        Bucket: {
            start: string;
            count: number;
            score: number | null;
        };
        Contradiction: {
            /** @enum {string} */
            field: "status" | "actor" | "recipient" | "number" | "place" | "time";
            sides: {
                value: string;
                events: string[];
            }[];
        };
        Decision: {
            id: string;
            by: string;
            at: string;
            input: components["schemas"]["DecisionInput"];
            orphaned: boolean;
        };
        DecisionInput: {
            /** @enum {string} */
            action: "accept";
            subject: {
                /** @enum {string} */
                kind: "event" | "claim" | "agreement" | "actor" | "report";
                id: string;
            };
            note?: string;
        } | {
            /** @enum {string} */
            action: "reject";
            subject: {
                /** @enum {string} */
                kind: "event" | "claim" | "agreement" | "actor" | "report";
                id: string;
            };
            note?: string;
        } | {
            /** @enum {string} */
            action: "correct";
            subject: {
                /** @enum {string} */
                kind: "event" | "claim" | "agreement" | "actor" | "report";
                id: string;
            };
            field: string;
            value: components["schemas"]["Json"];
            note?: string;
        } | {
            /** @enum {string} */
            action: "note";
            subject: {
                /** @enum {string} */
                kind: "event" | "claim" | "agreement" | "actor" | "report";
                id: string;
            };
            note: string;
        } | {
            /** @enum {string} */
            action: "merge";
            subject: {
                /** @enum {string} */
                kind: "event" | "claim" | "agreement" | "actor" | "report";
                id: string;
            };
            into: string;
            note?: string;
        } | {
            /** @enum {string} */
            action: "split";
            subject: {
                /** @enum {string} */
                kind: "event" | "claim" | "agreement" | "actor" | "report";
                id: string;
            };
            name: string;
            note?: string;
        } | {
            /** @enum {string} */
            action: "undo";
            decision: string;
        };
        Json: string | number | boolean | null | (components["schemas"]["Json"] | null)[] | {
            [key: string]: components["schemas"]["Json"] | null;
        };
        EventFacets: {
            total: number;
            type: {
                value: string;
                label?: string;
                count: number;
            }[];
            status: {
                value: string;
                label?: string;
                count: number;
            }[];
            sourceKind: {
                value: string;
                label?: string;
                count: number;
            }[];
            outlet: {
                value: string;
                label?: string;
                count: number;
            }[];
            country: {
                value: string;
                label?: string;
                count: number;
            }[];
            review: {
                value: string;
                label?: string;
                count: number;
            }[];
        };
        Happening: {
            id: string;
            /** @enum {string} */
            type: "AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT";
            events: components["schemas"]["EventRow"][];
            origins: components["schemas"]["Origin"][];
            contradictions: components["schemas"]["Contradiction"][];
        };
        Origin: {
            name: string;
            reason: string;
            events: string[];
        };
        Link: {
            from: components["schemas"]["ActorRef"];
            to: components["schemas"]["ActorRef"];
            count: number;
            score: number;
        };
        PairDossier: {
            a: {
                id: string;
                name: string;
            };
            b: {
                id: string;
                name: string;
            };
            events: number;
            timeline: components["schemas"]["Bucket"][];
            types: {
                /** @enum {string} */
                type: "AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT";
                /** @enum {string} */
                status: "occurred" | "ongoing" | "planned" | "possible" | "denied";
                count: number;
            }[];
            aSaysOfB: components["schemas"]["ClaimRow"][];
            bSaysOfA: components["schemas"]["ClaimRow"][];
            latest: components["schemas"]["EventRow"][];
            agreements: components["schemas"]["AgreementRow"][];
        };
        PairRow: {
            a: {
                id: string;
                name: string;
            };
            b: {
                id: string;
                name: string;
            };
            events: number;
            score: number | null;
            lastPublished: string | null;
        };
        Pin: {
            name: string;
            coordinates: [
                number,
                number
            ];
            count: number;
            event: string;
        };
        ReportDetail: {
            id: string;
            version: string;
            title: string | null;
            outlet: string | null;
            url: string | null;
            published: string | null;
            language: string;
            words: number;
            readAt: string;
            versions: number;
            events: number;
            claims: number;
            agreements: number;
            copies: number;
            copyGroup: string | null;
            highlight?: {
                text: string;
                hit: boolean;
            }[];
            reading: components["schemas"]["Reading"];
            eventRows: {
                [key: string]: components["schemas"]["EventRow"];
            };
            claimRows: {
                [key: string]: components["schemas"]["ClaimRow"];
            };
            agreementRows: {
                [key: string]: {
                    id: string;
                    /** @enum {string} */
                    review: "open" | "accepted" | "corrected" | "rejected";
                    corrected: string[];
                    notes: {
                        text: string;
                        by: string;
                        at: string;
                    }[];
                };
            };
            actorRefs: {
                [key: string]: components["schemas"]["ActorRef"];
            };
            allVersions: {
                version: string;
                fetchedAt: string;
                engine: components["schemas"]["Engine"];
            }[];
            copiedBy: components["schemas"]["ReportRef"][];
        };
        ReportRow: {
            id: string;
            version: string;
            title: string | null;
            outlet: string | null;
            url: string | null;
            published: string | null;
            language: string;
            words: number;
            readAt: string;
            versions: number;
            events: number;
            claims: number;
            agreements: number;
            copies: number;
            copyGroup: string | null;
            highlight?: {
                text: string;
                hit: boolean;
            }[];
        };
        SearchHit: {
            /** @enum {string} */
            kind: "report";
            report: components["schemas"]["ReportRow"];
        } | {
            /** @enum {string} */
            kind: "actor";
            actor: components["schemas"]["ActorRow"];
        } | {
            /** @enum {string} */
            kind: "event";
            event: components["schemas"]["EventRow"];
        } | {
            /** @enum {string} */
            kind: "quote";
            claim: components["schemas"]["ClaimRow"];
        };
        SourceDossier: {
            source: components["schemas"]["ActorRow"];
            claims: number;
            byKind: {
                value: string;
                label?: string;
                count: number;
            }[];
            alone: number;
            corroborated: number;
            contradicted: number;
            outlets: {
                value: string;
                label?: string;
                count: number;
            }[];
            latest: components["schemas"]["ClaimRow"][];
        };
        AuditEntry: {
            id: string;
            at: string;
            by: string;
            action: string;
            subject: string | null;
            address: string | null;
        };
        Feed: {
            id: string;
            url: string;
            title: string | null;
            addedAt: string;
            pulledAt: string | null;
            nextAt: string;
            reports: number;
            problem: components["schemas"]["Problem"] | null;
        };
        FeedInput: {
            /** Format: uri */
            url: string;
            title?: string;
        };
        IncomingReport: {
            title?: string;
            outlet?: string;
            author?: string;
            /** Format: uri */
            url?: string;
            published?: string;
            text: string;
        };
        IncomingUrl: {
            /** Format: uri */
            url: string;
        };
        Job: {
            id: string;
            /** @enum {string} */
            kind: "ingest" | "pull" | "reread";
            /** @enum {string} */
            state: "queued" | "active" | "done" | "failed";
            total: number | null;
            done: number;
            failed: number;
            startedAt: string;
            finishedAt: string | null;
            reports: string[];
            problems: components["schemas"]["Problem"][];
        };
        Login: {
            name: string;
            password: string;
        };
        Me: {
            name: string;
            /** @enum {string} */
            role: "reader" | "analyst" | "admin";
            /** @enum {string} */
            mode: "local" | "team";
        };
        NewToken: {
            id: string;
            name: string;
            /** @enum {string} */
            role: "reader" | "analyst" | "admin";
            createdAt: string;
            lastUsed: string | null;
            expiresAt: string | null;
            token: string;
        };
        OpmlOutcome: {
            added: components["schemas"]["Feed"][];
            known: number;
            problems: components["schemas"]["Problem"][];
        };
        PasswordChange: {
            old: string;
            new: string;
        };
        ProgressEvent: {
            /** @enum {string} */
            event: "job";
            data: components["schemas"]["Job"];
        } | {
            /** @enum {string} */
            event: "report";
            data: components["schemas"]["ReportRef"];
        } | {
            /** @enum {string} */
            event: "decision";
            data: {
                id: string;
                subject: string | null;
            };
        };
        PullInput: {
            feeds?: string[];
        };
        RereadInput: {
            reports?: string[];
        };
        Status: {
            engine: components["schemas"]["Engine"];
            /** @enum {string} */
            mode: "local" | "team";
            startedAt: string;
            archive: {
                /** @enum {string} */
                kind: "embedded" | "postgresql";
                location: string;
                reports: number;
                versions: number;
                events: number;
                claims: number;
                actors: number;
                agreements: number;
                decisions: number;
                stale: number;
                bytes: number | null;
                unread: number;
                unlinked: number;
            };
            queues: {
                name: string;
                queued: number;
                active: number;
                failed: number;
                finished: number;
            }[];
            failures: {
                id: string;
                queue: string;
                at: string;
                reason: string;
            }[];
        };
        Token: {
            id: string;
            name: string;
            /** @enum {string} */
            role: "reader" | "analyst" | "admin";
            createdAt: string;
            lastUsed: string | null;
            expiresAt: string | null;
        };
        TokenInput: {
            name: string;
            /** @enum {string} */
            role: "reader" | "analyst" | "admin";
            days?: number;
        };
        User: {
            id: string;
            name: string;
            /** @enum {string} */
            role: "reader" | "analyst" | "admin";
            disabled: boolean;
            createdAt: string;
            lastLogin: string | null;
        };
        UserChange: {
            /** @enum {string} */
            role?: "reader" | "analyst" | "admin";
            password?: string;
            disabled?: boolean;
        };
        UserInput: {
            name: string;
            /** @enum {string} */
            role: "reader" | "analyst" | "admin";
            password: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listReports: {
        parameters: {
            query?: {
                /** @description Names of outlets; repeat the parameter for several. */
                outlet?: string[];
                /** @description Published on or after this ISO 8601 date or instant. */
                publishedFrom?: string;
                /** @description Published before it. */
                publishedTo?: string;
                /** @description Words of the text: `grain -wheat "black sea" or azov`. */
                text?: string;
                /** @description Id of a feed. */
                feed?: string;
                /** @description How many at most. */
                limit?: number;
                /** @description What the page before gave as `next`. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page; `next` is the cursor of the page after it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ReportRow"][];
                        next: string | null;
                    };
                };
            };
        };
    };
    addReports: {
        parameters: {
            query?: {
                title?: string;
                outlet?: string;
                author?: string;
                url?: string;
                published?: string;
                wait?: number;
                filename?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["IncomingReport"] | components["schemas"]["IncomingReport"][];
                "multipart/form-data": {
                    title?: string;
                    outlet?: string;
                    author?: string;
                    /** Format: uri */
                    url?: string;
                    published?: string;
                    file: string[];
                };
                "text/plain": string;
                "text/markdown": string;
                "text/html": string;
                "text/csv": string;
                "application/x-ndjson": string;
                "application/pdf": string;
                "message/rfc822": string;
                "application/gzip": string;
                "application/zip": string;
                "application/warc": string;
            };
        };
        responses: {
            /** @description All read: the job is done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description Taken in; the job goes on */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
        };
    };
    getReport: {
        parameters: {
            query?: {
                version?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportDetail"];
                };
            };
        };
    };
    addUrl: {
        parameters: {
            query?: {
                wait?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IncomingUrl"];
            };
        };
        responses: {
            /** @description All read: the job is done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description Taken in; the job goes on */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
        };
    };
    listEvents: {
        parameters: {
            query?: {
                /** @description Id of a report. */
                report?: string;
                /** @description Names of outlets; repeat the parameter for several. */
                outlet?: string[];
                /** @description Published on or after this ISO 8601 date or instant. */
                publishedFrom?: string;
                /** @description Published before it. */
                publishedTo?: string;
                /** @description As of: only what had been read by this instant. */
                readBy?: string;
                /** @description Words of the text: `grain -wheat "black sea" or azov`. */
                text?: string;
                /** @description On whose word: id of an actor, country code, or words of a name. */
                source?: string;
                /** @description Kind of source; `own` is what reports say in their own voice. */
                sourceKind?: ("named" | "office" | "role" | "anonymous" | "media" | "collective" | "unstated" | "own")[];
                /** @description Who did it: id of an actor, country code, or words of a name. */
                actor?: string;
                /** @description To whom: id of an actor, country code, or words of a name. */
                recipient?: string;
                /** @description Two that are both in the event, in either part. */
                dyad?: [
                    string,
                    string
                ];
                /** @description PLOVER event types. */
                type?: ("AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT")[];
                /** @description PLOVER modes. */
                mode?: string[];
                /** @description Whether it happened, as the report has it. */
                status?: ("occurred" | "ongoing" | "planned" | "possible" | "denied")[];
                /** @description Said to happen on or after this ISO 8601 date or instant. */
                from?: string;
                /** @description Said to happen before it. */
                to?: string;
                /** @description Id of an actor or words of a place's name. */
                place?: string;
                /** @description Id of an agreement. */
                agreement?: string;
                /** @description Id of a happening. */
                happening?: string;
                /** @description Told by so many independent origins at least. */
                minOrigins?: number;
                /** @description Whether reports contradict each other about it. */
                contradicted?: boolean;
                /** @description 0 to 1. */
                minConfidence?: number;
                /** @description What people decided about it. */
                review?: ("open" | "accepted" | "corrected" | "rejected")[];
                /** @description How many at most. */
                limit?: number;
                /** @description What the page before gave as `next`. */
                cursor?: string;
                sort?: "published" | "time";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page; `next` is the cursor of the page after it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["EventRow"][];
                        next: string | null;
                    };
                };
            };
        };
    };
    eventFacets: {
        parameters: {
            query?: {
                /** @description Id of a report. */
                report?: string;
                /** @description Names of outlets; repeat the parameter for several. */
                outlet?: string[];
                /** @description Published on or after this ISO 8601 date or instant. */
                publishedFrom?: string;
                /** @description Published before it. */
                publishedTo?: string;
                /** @description As of: only what had been read by this instant. */
                readBy?: string;
                /** @description Words of the text: `grain -wheat "black sea" or azov`. */
                text?: string;
                /** @description On whose word: id of an actor, country code, or words of a name. */
                source?: string;
                /** @description Kind of source; `own` is what reports say in their own voice. */
                sourceKind?: ("named" | "office" | "role" | "anonymous" | "media" | "collective" | "unstated" | "own")[];
                /** @description Who did it: id of an actor, country code, or words of a name. */
                actor?: string;
                /** @description To whom: id of an actor, country code, or words of a name. */
                recipient?: string;
                /** @description Two that are both in the event, in either part. */
                dyad?: [
                    string,
                    string
                ];
                /** @description PLOVER event types. */
                type?: ("AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT")[];
                /** @description PLOVER modes. */
                mode?: string[];
                /** @description Whether it happened, as the report has it. */
                status?: ("occurred" | "ongoing" | "planned" | "possible" | "denied")[];
                /** @description Said to happen on or after this ISO 8601 date or instant. */
                from?: string;
                /** @description Said to happen before it. */
                to?: string;
                /** @description Id of an actor or words of a place's name. */
                place?: string;
                /** @description Id of an agreement. */
                agreement?: string;
                /** @description Id of a happening. */
                happening?: string;
                /** @description Told by so many independent origins at least. */
                minOrigins?: number;
                /** @description Whether reports contradict each other about it. */
                contradicted?: boolean;
                /** @description 0 to 1. */
                minConfidence?: number;
                /** @description What people decided about it. */
                review?: ("open" | "accepted" | "corrected" | "rejected")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Counts, most first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventFacets"];
                };
            };
        };
    };
    eventHistogram: {
        parameters: {
            query?: {
                /** @description Id of a report. */
                report?: string;
                /** @description Names of outlets; repeat the parameter for several. */
                outlet?: string[];
                /** @description Published on or after this ISO 8601 date or instant. */
                publishedFrom?: string;
                /** @description Published before it. */
                publishedTo?: string;
                /** @description As of: only what had been read by this instant. */
                readBy?: string;
                /** @description Words of the text: `grain -wheat "black sea" or azov`. */
                text?: string;
                /** @description On whose word: id of an actor, country code, or words of a name. */
                source?: string;
                /** @description Kind of source; `own` is what reports say in their own voice. */
                sourceKind?: ("named" | "office" | "role" | "anonymous" | "media" | "collective" | "unstated" | "own")[];
                /** @description Who did it: id of an actor, country code, or words of a name. */
                actor?: string;
                /** @description To whom: id of an actor, country code, or words of a name. */
                recipient?: string;
                /** @description Two that are both in the event, in either part. */
                dyad?: [
                    string,
                    string
                ];
                /** @description PLOVER event types. */
                type?: ("AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT")[];
                /** @description PLOVER modes. */
                mode?: string[];
                /** @description Whether it happened, as the report has it. */
                status?: ("occurred" | "ongoing" | "planned" | "possible" | "denied")[];
                /** @description Said to happen on or after this ISO 8601 date or instant. */
                from?: string;
                /** @description Said to happen before it. */
                to?: string;
                /** @description Id of an actor or words of a place's name. */
                place?: string;
                /** @description Id of an agreement. */
                agreement?: string;
                /** @description Id of a happening. */
                happening?: string;
                /** @description Told by so many independent origins at least. */
                minOrigins?: number;
                /** @description Whether reports contradict each other about it. */
                contradicted?: boolean;
                /** @description 0 to 1. */
                minConfidence?: number;
                /** @description What people decided about it. */
                review?: ("open" | "accepted" | "corrected" | "rejected")[];
                grain?: "day" | "week" | "month" | "year";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Buckets in order of time */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bucket"][];
                };
            };
        };
    };
    eventPins: {
        parameters: {
            query?: {
                /** @description Id of a report. */
                report?: string;
                /** @description Names of outlets; repeat the parameter for several. */
                outlet?: string[];
                /** @description Published on or after this ISO 8601 date or instant. */
                publishedFrom?: string;
                /** @description Published before it. */
                publishedTo?: string;
                /** @description As of: only what had been read by this instant. */
                readBy?: string;
                /** @description Words of the text: `grain -wheat "black sea" or azov`. */
                text?: string;
                /** @description On whose word: id of an actor, country code, or words of a name. */
                source?: string;
                /** @description Kind of source; `own` is what reports say in their own voice. */
                sourceKind?: ("named" | "office" | "role" | "anonymous" | "media" | "collective" | "unstated" | "own")[];
                /** @description Who did it: id of an actor, country code, or words of a name. */
                actor?: string;
                /** @description To whom: id of an actor, country code, or words of a name. */
                recipient?: string;
                /** @description Two that are both in the event, in either part. */
                dyad?: [
                    string,
                    string
                ];
                /** @description PLOVER event types. */
                type?: ("AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT")[];
                /** @description PLOVER modes. */
                mode?: string[];
                /** @description Whether it happened, as the report has it. */
                status?: ("occurred" | "ongoing" | "planned" | "possible" | "denied")[];
                /** @description Said to happen on or after this ISO 8601 date or instant. */
                from?: string;
                /** @description Said to happen before it. */
                to?: string;
                /** @description Id of an actor or words of a place's name. */
                place?: string;
                /** @description Id of an agreement. */
                agreement?: string;
                /** @description Id of a happening. */
                happening?: string;
                /** @description Told by so many independent origins at least. */
                minOrigins?: number;
                /** @description Whether reports contradict each other about it. */
                contradicted?: boolean;
                /** @description 0 to 1. */
                minConfidence?: number;
                /** @description What people decided about it. */
                review?: ("open" | "accepted" | "corrected" | "rejected")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A pin a place */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pin"][];
                };
            };
        };
    };
    eventLinks: {
        parameters: {
            query?: {
                /** @description Id of a report. */
                report?: string;
                /** @description Names of outlets; repeat the parameter for several. */
                outlet?: string[];
                /** @description Published on or after this ISO 8601 date or instant. */
                publishedFrom?: string;
                /** @description Published before it. */
                publishedTo?: string;
                /** @description As of: only what had been read by this instant. */
                readBy?: string;
                /** @description Words of the text: `grain -wheat "black sea" or azov`. */
                text?: string;
                /** @description On whose word: id of an actor, country code, or words of a name. */
                source?: string;
                /** @description Kind of source; `own` is what reports say in their own voice. */
                sourceKind?: ("named" | "office" | "role" | "anonymous" | "media" | "collective" | "unstated" | "own")[];
                /** @description Who did it: id of an actor, country code, or words of a name. */
                actor?: string;
                /** @description To whom: id of an actor, country code, or words of a name. */
                recipient?: string;
                /** @description Two that are both in the event, in either part. */
                dyad?: [
                    string,
                    string
                ];
                /** @description PLOVER event types. */
                type?: ("AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT")[];
                /** @description PLOVER modes. */
                mode?: string[];
                /** @description Whether it happened, as the report has it. */
                status?: ("occurred" | "ongoing" | "planned" | "possible" | "denied")[];
                /** @description Said to happen on or after this ISO 8601 date or instant. */
                from?: string;
                /** @description Said to happen before it. */
                to?: string;
                /** @description Id of an actor or words of a place's name. */
                place?: string;
                /** @description Id of an agreement. */
                agreement?: string;
                /** @description Id of a happening. */
                happening?: string;
                /** @description Told by so many independent origins at least. */
                minOrigins?: number;
                /** @description Whether reports contradict each other about it. */
                contradicted?: boolean;
                /** @description 0 to 1. */
                minConfidence?: number;
                /** @description What people decided about it. */
                review?: ("open" | "accepted" | "corrected" | "rejected")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A link a pair of doer and recipient */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Link"][];
                };
            };
        };
    };
    getEvent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The event */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventRow"];
                };
            };
        };
    };
    getHappening: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The happening */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Happening"];
                };
            };
        };
    };
    listClaims: {
        parameters: {
            query?: {
                /** @description Id of a report. */
                report?: string;
                /** @description Names of outlets; repeat the parameter for several. */
                outlet?: string[];
                /** @description Published on or after this ISO 8601 date or instant. */
                publishedFrom?: string;
                /** @description Published before it. */
                publishedTo?: string;
                /** @description As of: only what had been read by this instant. */
                readBy?: string;
                /** @description Words of the text: `grain -wheat "black sea" or azov`. */
                text?: string;
                /** @description On whose word: id of an actor, country code, or words of a name. */
                source?: string;
                /** @description Kind of source; `own` is what reports say in their own voice. */
                sourceKind?: ("named" | "office" | "role" | "anonymous" | "media" | "collective" | "unstated" | "own")[];
                /** @description Named in what is said: id of an actor, country code, or words of a name. */
                about?: string;
                /** @description Kind of reporting word. */
                cueKind?: ("say" | "announce" | "argue" | "add" | "confirm" | "deny" | "accuse" | "warn" | "demand" | "praise" | "reveal" | "note" | "ask" | "promise" | "believe" | "fear" | "hope" | "intend" | "other")[];
                /** @description 0 to 1. */
                minConfidence?: number;
                /** @description What people decided about it. */
                review?: ("open" | "accepted" | "corrected" | "rejected")[];
                /** @description How many at most. */
                limit?: number;
                /** @description What the page before gave as `next`. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page; `next` is the cursor of the page after it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ClaimRow"][];
                        next: string | null;
                    };
                };
            };
        };
    };
    getClaim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The claim */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimRow"];
                };
            };
        };
    };
    listActors: {
        parameters: {
            query?: {
                /** @description Words of the name. */
                name?: string;
                /** @description Kinds. */
                kind?: ("person" | "government" | "organization" | "armed-group" | "outlet" | "group" | "place" | "agreement" | "equipment")[];
                /** @description ISO 3166-1 alpha-3 codes, or one of PLOVER's. */
                country?: string[];
                /** @description PLOVER sector codes. */
                sector?: string[];
                /** @description How many at most. */
                limit?: number;
                /** @description What the page before gave as `next`. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page; `next` is the cursor of the page after it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ActorRow"][];
                        next: string | null;
                    };
                };
            };
        };
    };
    getActor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The dossier */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActorDossier"];
                };
            };
        };
    };
    getSource: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The dossier */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceDossier"];
                };
            };
        };
    };
    listPairs: {
        parameters: {
            query?: {
                /** @description ISO 3166-1 alpha-3 codes, or one of PLOVER's. */
                country?: string;
                /** @description How many at most. */
                limit?: number;
                /** @description What the page before gave as `next`. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page; `next` is the cursor of the page after it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PairRow"][];
                        next: string | null;
                    };
                };
            };
        };
    };
    getPair: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                a: string;
                b: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The dossier */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PairDossier"];
                };
            };
        };
    };
    getPairStoryline: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description What the page before gave as `next`. */
                cursor?: string;
            };
            header?: never;
            path: {
                a: string;
                b: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page; `next` is the cursor of the page after it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            happening: string | null;
                            date: string | null;
                            isStated: boolean;
                            /** @enum {string} */
                            type: "AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT";
                            statuses: ("occurred" | "ongoing" | "planned" | "possible" | "denied")[];
                            reports: number;
                            origins: number;
                            contradicted: boolean;
                            event: components["schemas"]["EventRow"];
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    listAgreements: {
        parameters: {
            query?: {
                /** @description Id of a report. */
                report?: string;
                /** @description Names of outlets; repeat the parameter for several. */
                outlet?: string[];
                /** @description Published on or after this ISO 8601 date or instant. */
                publishedFrom?: string;
                /** @description Published before it. */
                publishedTo?: string;
                /** @description As of: only what had been read by this instant. */
                readBy?: string;
                /** @description Words of the text: `grain -wheat "black sea" or azov`. */
                text?: string;
                /** @description Words of the name. */
                name?: string;
                /** @description Id of an actor, country code, or words of a name. */
                party?: string;
                /** @description Kinds. */
                kind?: ("treaty" | "agreement" | "pact" | "deal" | "memorandum" | "ceasefire" | "contract" | "communique" | "other")[];
                /** @description Stages. */
                stage?: ("talks" | "agreed" | "signed" | "ratified" | "in-force" | "suspended" | "broken" | "terminated")[];
                /** @description How many at most. */
                limit?: number;
                /** @description What the page before gave as `next`. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page; `next` is the cursor of the page after it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AgreementRow"][];
                        next: string | null;
                    };
                };
            };
        };
    };
    getAgreement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The dossier */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementDossier"];
                };
            };
        };
    };
    getAgreementStorylines: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The storylines */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                        steps: {
                            date: string | null;
                            isStated: boolean;
                            /** @enum {string} */
                            stage: "talks" | "agreed" | "signed" | "ratified" | "in-force" | "suspended" | "broken" | "terminated";
                            tellings: {
                                report: components["schemas"]["ReportRef"];
                                mention: components["schemas"]["Agreement"];
                                ladder: components["schemas"]["LadderStep"][];
                            }[];
                        }[];
                    }[];
                };
            };
        };
    };
    search: {
        parameters: {
            query: {
                q: string;
                /** @description How many at most. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hits, the best first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchHit"][];
                };
            };
        };
    };
    listDecisions: {
        parameters: {
            query?: {
                subject?: string;
                /** @description How many at most. */
                limit?: number;
                /** @description What the page before gave as `next`. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page; `next` is the cursor of the page after it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Decision"][];
                        next: string | null;
                    };
                };
            };
        };
    };
    decide: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionInput"];
            };
        };
        responses: {
            /** @description The decision */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decision"];
                };
            };
        };
    };
    eventsCsv: {
        parameters: {
            query?: {
                /** @description Id of a report. */
                report?: string;
                /** @description Names of outlets; repeat the parameter for several. */
                outlet?: string[];
                /** @description Published on or after this ISO 8601 date or instant. */
                publishedFrom?: string;
                /** @description Published before it. */
                publishedTo?: string;
                /** @description As of: only what had been read by this instant. */
                readBy?: string;
                /** @description Words of the text: `grain -wheat "black sea" or azov`. */
                text?: string;
                /** @description On whose word: id of an actor, country code, or words of a name. */
                source?: string;
                /** @description Kind of source; `own` is what reports say in their own voice. */
                sourceKind?: ("named" | "office" | "role" | "anonymous" | "media" | "collective" | "unstated" | "own")[];
                /** @description Who did it: id of an actor, country code, or words of a name. */
                actor?: string;
                /** @description To whom: id of an actor, country code, or words of a name. */
                recipient?: string;
                /** @description Two that are both in the event, in either part. */
                dyad?: [
                    string,
                    string
                ];
                /** @description PLOVER event types. */
                type?: ("AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT")[];
                /** @description PLOVER modes. */
                mode?: string[];
                /** @description Whether it happened, as the report has it. */
                status?: ("occurred" | "ongoing" | "planned" | "possible" | "denied")[];
                /** @description Said to happen on or after this ISO 8601 date or instant. */
                from?: string;
                /** @description Said to happen before it. */
                to?: string;
                /** @description Id of an actor or words of a place's name. */
                place?: string;
                /** @description Id of an agreement. */
                agreement?: string;
                /** @description Id of a happening. */
                happening?: string;
                /** @description Told by so many independent origins at least. */
                minOrigins?: number;
                /** @description Whether reports contradict each other about it. */
                contradicted?: boolean;
                /** @description 0 to 1. */
                minConfidence?: number;
                /** @description What people decided about it. */
                review?: ("open" | "accepted" | "corrected" | "rejected")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    eventsJson: {
        parameters: {
            query?: {
                /** @description Id of a report. */
                report?: string;
                /** @description Names of outlets; repeat the parameter for several. */
                outlet?: string[];
                /** @description Published on or after this ISO 8601 date or instant. */
                publishedFrom?: string;
                /** @description Published before it. */
                publishedTo?: string;
                /** @description As of: only what had been read by this instant. */
                readBy?: string;
                /** @description Words of the text: `grain -wheat "black sea" or azov`. */
                text?: string;
                /** @description On whose word: id of an actor, country code, or words of a name. */
                source?: string;
                /** @description Kind of source; `own` is what reports say in their own voice. */
                sourceKind?: ("named" | "office" | "role" | "anonymous" | "media" | "collective" | "unstated" | "own")[];
                /** @description Who did it: id of an actor, country code, or words of a name. */
                actor?: string;
                /** @description To whom: id of an actor, country code, or words of a name. */
                recipient?: string;
                /** @description Two that are both in the event, in either part. */
                dyad?: [
                    string,
                    string
                ];
                /** @description PLOVER event types. */
                type?: ("AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT")[];
                /** @description PLOVER modes. */
                mode?: string[];
                /** @description Whether it happened, as the report has it. */
                status?: ("occurred" | "ongoing" | "planned" | "possible" | "denied")[];
                /** @description Said to happen on or after this ISO 8601 date or instant. */
                from?: string;
                /** @description Said to happen before it. */
                to?: string;
                /** @description Id of an actor or words of a place's name. */
                place?: string;
                /** @description Id of an agreement. */
                agreement?: string;
                /** @description Id of a happening. */
                happening?: string;
                /** @description Told by so many independent origins at least. */
                minOrigins?: number;
                /** @description Whether reports contradict each other about it. */
                contradicted?: boolean;
                /** @description 0 to 1. */
                minConfidence?: number;
                /** @description What people decided about it. */
                review?: ("open" | "accepted" | "corrected" | "rejected")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    eventsNdjson: {
        parameters: {
            query?: {
                /** @description Id of a report. */
                report?: string;
                /** @description Names of outlets; repeat the parameter for several. */
                outlet?: string[];
                /** @description Published on or after this ISO 8601 date or instant. */
                publishedFrom?: string;
                /** @description Published before it. */
                publishedTo?: string;
                /** @description As of: only what had been read by this instant. */
                readBy?: string;
                /** @description Words of the text: `grain -wheat "black sea" or azov`. */
                text?: string;
                /** @description On whose word: id of an actor, country code, or words of a name. */
                source?: string;
                /** @description Kind of source; `own` is what reports say in their own voice. */
                sourceKind?: ("named" | "office" | "role" | "anonymous" | "media" | "collective" | "unstated" | "own")[];
                /** @description Who did it: id of an actor, country code, or words of a name. */
                actor?: string;
                /** @description To whom: id of an actor, country code, or words of a name. */
                recipient?: string;
                /** @description Two that are both in the event, in either part. */
                dyad?: [
                    string,
                    string
                ];
                /** @description PLOVER event types. */
                type?: ("AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT")[];
                /** @description PLOVER modes. */
                mode?: string[];
                /** @description Whether it happened, as the report has it. */
                status?: ("occurred" | "ongoing" | "planned" | "possible" | "denied")[];
                /** @description Said to happen on or after this ISO 8601 date or instant. */
                from?: string;
                /** @description Said to happen before it. */
                to?: string;
                /** @description Id of an actor or words of a place's name. */
                place?: string;
                /** @description Id of an agreement. */
                agreement?: string;
                /** @description Id of a happening. */
                happening?: string;
                /** @description Told by so many independent origins at least. */
                minOrigins?: number;
                /** @description Whether reports contradict each other about it. */
                contradicted?: boolean;
                /** @description 0 to 1. */
                minConfidence?: number;
                /** @description What people decided about it. */
                review?: ("open" | "accepted" | "corrected" | "rejected")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                };
            };
        };
    };
    eventsPolecat: {
        parameters: {
            query?: {
                /** @description Id of a report. */
                report?: string;
                /** @description Names of outlets; repeat the parameter for several. */
                outlet?: string[];
                /** @description Published on or after this ISO 8601 date or instant. */
                publishedFrom?: string;
                /** @description Published before it. */
                publishedTo?: string;
                /** @description As of: only what had been read by this instant. */
                readBy?: string;
                /** @description Words of the text: `grain -wheat "black sea" or azov`. */
                text?: string;
                /** @description On whose word: id of an actor, country code, or words of a name. */
                source?: string;
                /** @description Kind of source; `own` is what reports say in their own voice. */
                sourceKind?: ("named" | "office" | "role" | "anonymous" | "media" | "collective" | "unstated" | "own")[];
                /** @description Who did it: id of an actor, country code, or words of a name. */
                actor?: string;
                /** @description To whom: id of an actor, country code, or words of a name. */
                recipient?: string;
                /** @description Two that are both in the event, in either part. */
                dyad?: [
                    string,
                    string
                ];
                /** @description PLOVER event types. */
                type?: ("AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT")[];
                /** @description PLOVER modes. */
                mode?: string[];
                /** @description Whether it happened, as the report has it. */
                status?: ("occurred" | "ongoing" | "planned" | "possible" | "denied")[];
                /** @description Said to happen on or after this ISO 8601 date or instant. */
                from?: string;
                /** @description Said to happen before it. */
                to?: string;
                /** @description Id of an actor or words of a place's name. */
                place?: string;
                /** @description Id of an agreement. */
                agreement?: string;
                /** @description Id of a happening. */
                happening?: string;
                /** @description Told by so many independent origins at least. */
                minOrigins?: number;
                /** @description Whether reports contradict each other about it. */
                contradicted?: boolean;
                /** @description 0 to 1. */
                minConfidence?: number;
                /** @description What people decided about it. */
                review?: ("open" | "accepted" | "corrected" | "rejected")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    eventsIcews: {
        parameters: {
            query?: {
                /** @description Id of a report. */
                report?: string;
                /** @description Names of outlets; repeat the parameter for several. */
                outlet?: string[];
                /** @description Published on or after this ISO 8601 date or instant. */
                publishedFrom?: string;
                /** @description Published before it. */
                publishedTo?: string;
                /** @description As of: only what had been read by this instant. */
                readBy?: string;
                /** @description Words of the text: `grain -wheat "black sea" or azov`. */
                text?: string;
                /** @description On whose word: id of an actor, country code, or words of a name. */
                source?: string;
                /** @description Kind of source; `own` is what reports say in their own voice. */
                sourceKind?: ("named" | "office" | "role" | "anonymous" | "media" | "collective" | "unstated" | "own")[];
                /** @description Who did it: id of an actor, country code, or words of a name. */
                actor?: string;
                /** @description To whom: id of an actor, country code, or words of a name. */
                recipient?: string;
                /** @description Two that are both in the event, in either part. */
                dyad?: [
                    string,
                    string
                ];
                /** @description PLOVER event types. */
                type?: ("AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT")[];
                /** @description PLOVER modes. */
                mode?: string[];
                /** @description Whether it happened, as the report has it. */
                status?: ("occurred" | "ongoing" | "planned" | "possible" | "denied")[];
                /** @description Said to happen on or after this ISO 8601 date or instant. */
                from?: string;
                /** @description Said to happen before it. */
                to?: string;
                /** @description Id of an actor or words of a place's name. */
                place?: string;
                /** @description Id of an agreement. */
                agreement?: string;
                /** @description Id of a happening. */
                happening?: string;
                /** @description Told by so many independent origins at least. */
                minOrigins?: number;
                /** @description Whether reports contradict each other about it. */
                contradicted?: boolean;
                /** @description 0 to 1. */
                minConfidence?: number;
                /** @description What people decided about it. */
                review?: ("open" | "accepted" | "corrected" | "rejected")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    eventsAtom: {
        parameters: {
            query?: {
                /** @description Id of a report. */
                report?: string;
                /** @description Names of outlets; repeat the parameter for several. */
                outlet?: string[];
                /** @description Published on or after this ISO 8601 date or instant. */
                publishedFrom?: string;
                /** @description Published before it. */
                publishedTo?: string;
                /** @description As of: only what had been read by this instant. */
                readBy?: string;
                /** @description Words of the text: `grain -wheat "black sea" or azov`. */
                text?: string;
                /** @description On whose word: id of an actor, country code, or words of a name. */
                source?: string;
                /** @description Kind of source; `own` is what reports say in their own voice. */
                sourceKind?: ("named" | "office" | "role" | "anonymous" | "media" | "collective" | "unstated" | "own")[];
                /** @description Who did it: id of an actor, country code, or words of a name. */
                actor?: string;
                /** @description To whom: id of an actor, country code, or words of a name. */
                recipient?: string;
                /** @description Two that are both in the event, in either part. */
                dyad?: [
                    string,
                    string
                ];
                /** @description PLOVER event types. */
                type?: ("AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "COOPERATE" | "AID" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT")[];
                /** @description PLOVER modes. */
                mode?: string[];
                /** @description Whether it happened, as the report has it. */
                status?: ("occurred" | "ongoing" | "planned" | "possible" | "denied")[];
                /** @description Said to happen on or after this ISO 8601 date or instant. */
                from?: string;
                /** @description Said to happen before it. */
                to?: string;
                /** @description Id of an actor or words of a place's name. */
                place?: string;
                /** @description Id of an agreement. */
                agreement?: string;
                /** @description Id of a happening. */
                happening?: string;
                /** @description Told by so many independent origins at least. */
                minOrigins?: number;
                /** @description Whether reports contradict each other about it. */
                contradicted?: boolean;
                /** @description 0 to 1. */
                minConfidence?: number;
                /** @description What people decided about it. */
                review?: ("open" | "accepted" | "corrected" | "rejected")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Atom (RFC 4287) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/atom+xml": string;
                };
            };
        };
    };
    claimsCsv: {
        parameters: {
            query?: {
                /** @description Id of a report. */
                report?: string;
                /** @description Names of outlets; repeat the parameter for several. */
                outlet?: string[];
                /** @description Published on or after this ISO 8601 date or instant. */
                publishedFrom?: string;
                /** @description Published before it. */
                publishedTo?: string;
                /** @description As of: only what had been read by this instant. */
                readBy?: string;
                /** @description Words of the text: `grain -wheat "black sea" or azov`. */
                text?: string;
                /** @description On whose word: id of an actor, country code, or words of a name. */
                source?: string;
                /** @description Kind of source; `own` is what reports say in their own voice. */
                sourceKind?: ("named" | "office" | "role" | "anonymous" | "media" | "collective" | "unstated" | "own")[];
                /** @description Named in what is said: id of an actor, country code, or words of a name. */
                about?: string;
                /** @description Kind of reporting word. */
                cueKind?: ("say" | "announce" | "argue" | "add" | "confirm" | "deny" | "accuse" | "warn" | "demand" | "praise" | "reveal" | "note" | "ask" | "promise" | "believe" | "fear" | "hope" | "intend" | "other")[];
                /** @description 0 to 1. */
                minConfidence?: number;
                /** @description What people decided about it. */
                review?: ("open" | "accepted" | "corrected" | "rejected")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    claimsJson: {
        parameters: {
            query?: {
                /** @description Id of a report. */
                report?: string;
                /** @description Names of outlets; repeat the parameter for several. */
                outlet?: string[];
                /** @description Published on or after this ISO 8601 date or instant. */
                publishedFrom?: string;
                /** @description Published before it. */
                publishedTo?: string;
                /** @description As of: only what had been read by this instant. */
                readBy?: string;
                /** @description Words of the text: `grain -wheat "black sea" or azov`. */
                text?: string;
                /** @description On whose word: id of an actor, country code, or words of a name. */
                source?: string;
                /** @description Kind of source; `own` is what reports say in their own voice. */
                sourceKind?: ("named" | "office" | "role" | "anonymous" | "media" | "collective" | "unstated" | "own")[];
                /** @description Named in what is said: id of an actor, country code, or words of a name. */
                about?: string;
                /** @description Kind of reporting word. */
                cueKind?: ("say" | "announce" | "argue" | "add" | "confirm" | "deny" | "accuse" | "warn" | "demand" | "praise" | "reveal" | "note" | "ask" | "promise" | "believe" | "fear" | "hope" | "intend" | "other")[];
                /** @description 0 to 1. */
                minConfidence?: number;
                /** @description What people decided about it. */
                review?: ("open" | "accepted" | "corrected" | "rejected")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    claimsNdjson: {
        parameters: {
            query?: {
                /** @description Id of a report. */
                report?: string;
                /** @description Names of outlets; repeat the parameter for several. */
                outlet?: string[];
                /** @description Published on or after this ISO 8601 date or instant. */
                publishedFrom?: string;
                /** @description Published before it. */
                publishedTo?: string;
                /** @description As of: only what had been read by this instant. */
                readBy?: string;
                /** @description Words of the text: `grain -wheat "black sea" or azov`. */
                text?: string;
                /** @description On whose word: id of an actor, country code, or words of a name. */
                source?: string;
                /** @description Kind of source; `own` is what reports say in their own voice. */
                sourceKind?: ("named" | "office" | "role" | "anonymous" | "media" | "collective" | "unstated" | "own")[];
                /** @description Named in what is said: id of an actor, country code, or words of a name. */
                about?: string;
                /** @description Kind of reporting word. */
                cueKind?: ("say" | "announce" | "argue" | "add" | "confirm" | "deny" | "accuse" | "warn" | "demand" | "praise" | "reveal" | "note" | "ask" | "promise" | "believe" | "fear" | "hope" | "intend" | "other")[];
                /** @description 0 to 1. */
                minConfidence?: number;
                /** @description What people decided about it. */
                review?: ("open" | "accepted" | "corrected" | "rejected")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                };
            };
        };
    };
    claimsAtom: {
        parameters: {
            query?: {
                /** @description Id of a report. */
                report?: string;
                /** @description Names of outlets; repeat the parameter for several. */
                outlet?: string[];
                /** @description Published on or after this ISO 8601 date or instant. */
                publishedFrom?: string;
                /** @description Published before it. */
                publishedTo?: string;
                /** @description As of: only what had been read by this instant. */
                readBy?: string;
                /** @description Words of the text: `grain -wheat "black sea" or azov`. */
                text?: string;
                /** @description On whose word: id of an actor, country code, or words of a name. */
                source?: string;
                /** @description Kind of source; `own` is what reports say in their own voice. */
                sourceKind?: ("named" | "office" | "role" | "anonymous" | "media" | "collective" | "unstated" | "own")[];
                /** @description Named in what is said: id of an actor, country code, or words of a name. */
                about?: string;
                /** @description Kind of reporting word. */
                cueKind?: ("say" | "announce" | "argue" | "add" | "confirm" | "deny" | "accuse" | "warn" | "demand" | "praise" | "reveal" | "note" | "ask" | "promise" | "believe" | "fear" | "hope" | "intend" | "other")[];
                /** @description 0 to 1. */
                minConfidence?: number;
                /** @description What people decided about it. */
                review?: ("open" | "accepted" | "corrected" | "rejected")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Atom (RFC 4287) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/atom+xml": string;
                };
            };
        };
    };
    reportsCsv: {
        parameters: {
            query?: {
                /** @description Names of outlets; repeat the parameter for several. */
                outlet?: string[];
                /** @description Published on or after this ISO 8601 date or instant. */
                publishedFrom?: string;
                /** @description Published before it. */
                publishedTo?: string;
                /** @description Words of the text: `grain -wheat "black sea" or azov`. */
                text?: string;
                /** @description Id of a feed. */
                feed?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    reportsJson: {
        parameters: {
            query?: {
                /** @description Names of outlets; repeat the parameter for several. */
                outlet?: string[];
                /** @description Published on or after this ISO 8601 date or instant. */
                publishedFrom?: string;
                /** @description Published before it. */
                publishedTo?: string;
                /** @description Words of the text: `grain -wheat "black sea" or azov`. */
                text?: string;
                /** @description Id of a feed. */
                feed?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
        };
    };
    reportsNdjson: {
        parameters: {
            query?: {
                /** @description Names of outlets; repeat the parameter for several. */
                outlet?: string[];
                /** @description Published on or after this ISO 8601 date or instant. */
                publishedFrom?: string;
                /** @description Published before it. */
                publishedTo?: string;
                /** @description Words of the text: `grain -wheat "black sea" or azov`. */
                text?: string;
                /** @description Id of a feed. */
                feed?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                };
            };
        };
    };
    reportsAtom: {
        parameters: {
            query?: {
                /** @description Names of outlets; repeat the parameter for several. */
                outlet?: string[];
                /** @description Published on or after this ISO 8601 date or instant. */
                publishedFrom?: string;
                /** @description Published before it. */
                publishedTo?: string;
                /** @description Words of the text: `grain -wheat "black sea" or azov`. */
                text?: string;
                /** @description Id of a feed. */
                feed?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Atom (RFC 4287) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/atom+xml": string;
                };
            };
        };
    };
    listFeeds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Feeds by title */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Feed"][];
                };
            };
        };
    };
    addFeed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FeedInput"];
            };
        };
        responses: {
            /** @description The feed */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Feed"];
                };
            };
        };
    };
    removeFeed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    pullFeeds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PullInput"];
            };
        };
        responses: {
            /** @description Under way */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
        };
    };
    exportOpml: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OPML 2.0 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/x-opml": string;
                };
            };
        };
    };
    importOpml: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/x-opml": string;
                "text/xml": string;
                "application/xml": string;
            };
        };
        responses: {
            /** @description What was added */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpmlOutcome"];
                };
            };
        };
    };
    getStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The state of things */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Status"];
                };
            };
        };
    };
    listJobs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Jobs, the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"][];
                };
            };
        };
    };
    getJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
        };
    };
    reread: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RereadInput"];
            };
        };
        responses: {
            /** @description Under way */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
        };
    };
    progress: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A stream without end */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
        };
    };
    whoAmI: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The person */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Login"];
            };
        };
        responses: {
            /** @description Logged in */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Logged out */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            /** @description Changed */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listUsers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accounts by name */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"][];
                };
            };
        };
    };
    addUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserInput"];
            };
        };
        responses: {
            /** @description The account */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
        };
    };
    changeUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserChange"];
            };
        };
        responses: {
            /** @description The account */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
        };
    };
    listTokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tokens, the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Token"][];
                };
            };
        };
    };
    addToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenInput"];
            };
        };
        responses: {
            /** @description The token */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewToken"];
                };
            };
        };
    };
    removeToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Revoked */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    audit: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: number;
                /** @description What the page before gave as `next`. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page; `next` is the cursor of the page after it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AuditEntry"][];
                        next: string | null;
                    };
                };
            };
        };
    };
}
