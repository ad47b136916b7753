import { brotliCompressSync, gzipSync, zstdCompressSync } from "node:zlib";
import { afterEach, describe, expect, test } from "vitest";
import { answer, openSite, redirect, type Site } from "../testing/server.ts";
import { createFetcher, type FetcherOptions } from "./fetcher.ts";

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function site(routes: Site["routes"] = {}): Promise<Site> {
  const opened = await openSite(routes);
  closing.push(() => opened.close());
  return opened;
}

function fetcher(options: FetcherOptions = {}) {
  const made = createFetcher({ allowAddresses: ["127.0.0.1"], delayMs: 0, ...options });
  closing.push(() => made.close());
  return made;
}

const text = ({ bytes }: { readonly bytes: Uint8Array }) => new TextDecoder().decode(bytes);
const code = (expected: string, message = /./) => ({ code: expected, message: expect.stringMatching(message) });

describe("addresses", () => {
  test.each([
    ["http://127.0.0.1:9/", "ADDRESS_FORBIDDEN"],
    ["http://2130706433/", "ADDRESS_FORBIDDEN"],
    ["http://0x7f.1/", "ADDRESS_FORBIDDEN"],
    ["http://[::1]/", "ADDRESS_FORBIDDEN"],
    ["http://[::ffff:10.0.0.1]/", "ADDRESS_FORBIDDEN"],
    ["http://169.254.169.254/latest/meta-data/", "ADDRESS_FORBIDDEN"],
    ["http://localhost:9/", "ADDRESS_FORBIDDEN"],
    ["file:///etc/passwd", "URL_FORBIDDEN"],
    ["ftp://example.org/a", "URL_FORBIDDEN"],
    ["https://user:secret@example.org/", "URL_FORBIDDEN"],
    ["not an address", "URL_INVALID"],
  ])("%s is not fetched", async (url, expected) => {
    const error = await fetcher({ allowAddresses: [] })
      .get(url)
      .catch((thrown) => thrown);
    expect(error).toMatchObject(code(expected));
    expect(error.message).not.toContain("secret");
  });

  test.each([
    ["one private address", ["10.0.0.8"]],
    ["a private address among open ones", ["93.184.216.34", "192.168.0.1"]],
    ["a mapped address", ["::ffff:127.0.0.1"]],
  ])("a name that resolves to %s is not connected to", async (_, addresses) => {
    const resolve = async () => addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
    await expect(fetcher({ resolve }).get("http://news.example/")).rejects.toMatchObject(
      code("ADDRESS_FORBIDDEN", /news\.example: leads to/),
    );
  });

  test("the name is resolved once for a connection: what was checked is what is connected to", async () => {
    const { url } = await site({ "/": "here" });
    let asked = 0;
    const resolve = async () => [{ address: asked++ === 0 ? "127.0.0.1" : "10.0.0.1", family: 4 }];
    const port = new URL(url).port;
    const answered = await fetcher({ resolve, ignoreRobots: true }).get(`http://rebinding.example:${port}/`);
    expect(text(answered)).toBe("here");
    expect(asked).toBe(1);
  });

  test.each([301, 302, 303, 307, 308])("a redirect (%i) to the metadata service is not followed", async (status) => {
    const { url } = await site({ "/": redirect("http://169.254.169.254/latest/", status) });
    await expect(fetcher().get(url)).rejects.toMatchObject(code("ADDRESS_FORBIDDEN", /link local/));
  });

  test("a redirect to a name that leads inside is not followed", async () => {
    const { url } = await site({ "/": redirect("http://inside.example/") });
    const resolve = async () => [{ address: "10.0.0.1", family: 4 }];
    await expect(fetcher({ resolve }).get(url)).rejects.toMatchObject(code("ADDRESS_FORBIDDEN", /10\.0\.0\.1/));
  });

  test.each(["file:///etc/passwd", "gopher://127.0.0.1/", "http://u:p@127.0.0.1/"])("a redirect to %s", async (to) => {
    const { url } = await site({ "/": redirect(to) });
    await expect(fetcher().get(url)).rejects.toMatchObject(code("URL_FORBIDDEN"));
  });

  test("a name that does not resolve", async () => {
    const resolve = async () => {
      throw Object.assign(new Error("getaddrinfo ENOTFOUND"), { code: "ENOTFOUND" });
    };
    await expect(fetcher({ resolve }).get("http://nowhere.example/")).rejects.toMatchObject(code("HOST_UNKNOWN"));
  });
});

describe("redirects", () => {
  test("five are followed, relative ones too", async () => {
    const routes = Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`/${n}`, redirect(n === 5 ? "end" : `/${n + 1}`)]));
    const { url } = await site({ ...routes, "/end": "arrived" });
    const answered = await fetcher().get(`${url}/1`);
    expect([text(answered), answered.url, answered.movedTo]).toEqual(["arrived", `${url}/end`, undefined]);
  });

  test("six are not", async () => {
    const { url, asked } = await site({ "/": redirect("/") });
    await expect(fetcher().get(url)).rejects.toMatchObject(code("FETCH_REDIRECTS"));
    expect(asked).toHaveLength(6);
  });

  test("a permanent one gives the new address", async () => {
    const { url } = await site({ "/old": redirect("/new", 301), "/new": "here" });
    expect((await fetcher().get(`${url}/old`)).movedTo).toBe(`${url}/new`);
  });
});

describe("robots.txt", () => {
  const robots = (body: string) => answer(200, { "content-type": "text/plain" }, body);

  test("is asked once, and kept to", async () => {
    const opened = await site({
      "/robots.txt": robots("User-agent: *\nDisallow: /no\n"),
      "/a": "a",
      "/b": "b",
      "/no": "no",
    });
    const polite = fetcher();
    await polite.get(`${opened.url}/a`);
    await polite.get(`${opened.url}/b`);
    await expect(polite.get(`${opened.url}/no`)).rejects.toMatchObject(code("FETCH_ROBOTS"));
    expect(opened.robotsAsked).toBe(1);
    expect(opened.asked).toEqual(["/a", "/b"]);
  });

  test("is kept to after a redirect", async () => {
    const { url, asked } = await site({
      "/robots.txt": robots("User-agent: onrecord\nDisallow: /no\n\nUser-agent: *\nDisallow:\n"),
      "/a": redirect("/no"),
      "/no": "no",
    });
    await expect(fetcher().get(`${url}/a`)).rejects.toMatchObject(code("FETCH_ROBOTS"));
    expect(asked).toEqual(["/a"]);
  });

  test("names a delay", async () => {
    const { url } = await site({ "/robots.txt": robots("User-agent: *\nCrawl-delay: 0.3\n"), "/a": "a" });
    const polite = fetcher();
    await polite.get(`${url}/a`);
    const start = performance.now();
    await polite.get(`${url}/a`);
    expect(performance.now() - start).toBeGreaterThan(200);
  });

  test.each([
    [404, undefined],
    [403, undefined],
    [500, "FETCH_ROBOTS"],
  ])("that answers %i", async (status, expected) => {
    const { url } = await site({ "/robots.txt": answer(status), "/a": "a" });
    const got = await fetcher()
      .get(`${url}/a`)
      .catch((error) => error);
    expect(got.code).toBe(expected);
  });

  test("may be passed over for sites of one's own", async () => {
    const { url } = await site({ "/robots.txt": robots("User-agent: *\nDisallow: /\n"), "/a": "a" });
    expect(text(await fetcher({ ignoreRobots: true }).get(`${url}/a`))).toBe("a");
  });
});

describe("manners", () => {
  test("says who asks", async () => {
    let agent = "";
    const { url } = await site({
      "/": (request, response) => {
        agent = request.headers["user-agent"] ?? "";
        response.end();
      },
    });
    await fetcher({ contact: "https://example.org/bot" }).get(url);
    expect(agent).toMatch(/^Onrecord\/\d+\.\d+\.\d+ \(\+https:\/\/example\.org\/bot\)$/);
  });

  test("conditional GET: an unchanged page is not sent again", async () => {
    const { url } = await site({
      "/": (request, response) => {
        const unchanged = request.headers["if-none-match"] === '"1"';
        response.writeHead(unchanged ? 304 : 200, { etag: '"1"' });
        response.end(unchanged ? undefined : "body");
      },
    });
    const polite = fetcher();
    const first = await polite.get(url);
    const second = await polite.get(url, { etag: first.headers.etag });
    expect([first.status, text(first), second.status, text(second)]).toEqual([200, "body", 304, ""]);
  });

  test("waits as a busy host asks", async () => {
    let asked = 0;
    const { url } = await site({
      "/": (_, response) => {
        response.writeHead(asked++ === 0 ? 429 : 200, asked === 1 ? { "retry-after": "1" } : {});
        response.end("body");
      },
    });
    const start = performance.now();
    expect(text(await fetcher().get(url))).toBe("body");
    expect(performance.now() - start).toBeGreaterThan(900);
  });

  test.each([
    ["seconds", "3600"],
    ["a date", new Date(Date.now() + 3_600_000).toUTCString()],
  ])("does not wait for an hour, given as %s, and leaves the host alone", async (_, value) => {
    const { url, asked } = await site({ "/": answer(503, { "retry-after": value }), "/other": "x" });
    const polite = fetcher();
    const until = expect.stringMatching(/^\d{4}-\d\d-\d\dT/);
    await expect(polite.get(url)).rejects.toMatchObject({ ...code("FETCH_LATER"), until });
    await expect(polite.get(`${url}/other`)).rejects.toMatchObject(code("FETCH_LATER"));
    expect(asked).toEqual(["/"]);
  });

  test("no more than two requests to a host at once, a delay between their starts", async () => {
    let now = 0;
    let most = 0;
    const starts: number[] = [];
    const { url } = await site({
      "/": (_, response) => {
        starts.push(performance.now());
        most = Math.max(most, ++now);
        setTimeout(() => {
          now--;
          response.end("x");
        }, 120);
      },
    });
    const polite = fetcher({ delayMs: 40, ignoreRobots: true });
    await Promise.all(Array.from({ length: 6 }, () => polite.get(url)));
    expect(most).toBe(2);
    const gaps = starts.slice(1).map((at, i) => at - (starts[i] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThan(25);
  });
});

describe("answers", () => {
  test.each([
    [404, "FETCH_STATUS", /404: it is not there/],
    [410, "FETCH_STATUS", /gone/],
    [403, "FETCH_STATUS", /403/],
    [500, "FETCH_FAILED", /500/],
  ])("%i", async (status, expected, message) => {
    const { url } = await site({ "/": answer(status) });
    await expect(fetcher().get(url)).rejects.toMatchObject(code(expected, message));
  });

  test.each([
    ["gzip", gzipSync],
    ["br", brotliCompressSync],
    ["zstd", zstdCompressSync],
  ])("compressed by %s", async (encoding, compress) => {
    const { url } = await site({ "/": answer(200, { "content-encoding": encoding }, compress("The body.")) });
    expect(text(await fetcher().get(url))).toBe("The body.");
  });

  const zeros = Buffer.alloc(50_000_000);
  test.each([
    ["gzip", gzipSync(zeros), "INPUT_BOMB"],
    ["br", brotliCompressSync(zeros, { params: { 1: 1 } }), "INPUT_BOMB"],
    ["gzip", gzipSync("The body.").subarray(0, 20), "INPUT_TRUNCATED"],
    ["gzip", Buffer.from("no gzip"), "INPUT_DAMAGED"],
    ["br", Buffer.from([0xff, 0xff, 0xff, 0xff]), "INPUT_DAMAGED"],
    ["exi", Buffer.from("x"), "INPUT_DAMAGED"],
  ])("badly compressed by %s", async (encoding, body, expected) => {
    const { url } = await site({ "/": answer(200, { "content-encoding": encoding }, body) });
    await expect(fetcher().get(url)).rejects.toMatchObject(code(expected));
  });

  test("a page of 200 MB stops at the cap, whether it states its size or not", async () => {
    const piece = Buffer.alloc(1_000_000, "x");
    let sent = 0;
    const { url } = await site({
      "/stated": answer(200, { "content-length": "200000000" }, piece),
      "/unstated": (_, response) => {
        const send = () => {
          while (sent < 200 && !response.destroyed) {
            sent++;
            if (!response.write(piece)) return response.once("drain", send);
          }
          response.end();
        };
        send();
      },
    });
    await expect(fetcher().get(`${url}/stated`)).rejects.toMatchObject(code("FETCH_TOO_LARGE", /200\.0 MB/));
    await expect(fetcher().get(`${url}/unstated`)).rejects.toMatchObject(code("FETCH_TOO_LARGE", /more than 25 MB/));
    expect(sent).toBeLessThan(100);
  });

  test.each([
    ["never answers", () => {}, { idleMs: 200 }],
    [
      "stops in the middle",
      (_: unknown, response: { write(text: string): void }) => response.write("half"),
      { idleMs: 200 },
    ],
    [
      "drips",
      (_: unknown, response: { write(text: string): void; on(event: string, done: () => void): void }) => {
        const drip = setInterval(() => response.write("x"), 50);
        response.on("close", () => clearInterval(drip));
      },
      { totalMs: 400 },
    ],
  ])("a host that %s", async (_, handler, options) => {
    const { url } = await site({ "/": handler });
    await expect(fetcher({ ...options, ignoreRobots: true }).get(url)).rejects.toMatchObject(code("FETCH_TIMEOUT"));
  });

  test("a connection that is cut, and one that is refused", async () => {
    const opened = await site({
      "/": (_, response) => {
        response.writeHead(200, { "content-length": "100" });
        response.write("half");
        setTimeout(() => response.destroy(), 20);
      },
    });
    const polite = fetcher({ ignoreRobots: true });
    await expect(polite.get(opened.url)).rejects.toMatchObject(code("FETCH_FAILED"));
    await opened.close();
    await expect(polite.get(opened.url)).rejects.toMatchObject(code("FETCH_FAILED"));
  });

  test("stopping is not an error of the source", async () => {
    const { url } = await site({ "/": () => {} });
    const stop = new AbortController();
    setTimeout(() => stop.abort(new Error("stopped")), 50);
    await expect(fetcher({ ignoreRobots: true }).get(url, { signal: stop.signal })).rejects.toThrow("stopped");
  });
});
