import http, { type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

export interface Site {
  readonly url: string;
  /** Paths that were asked for, robots.txt left out. */
  readonly asked: string[];
  /** Requests for robots.txt. */
  robotsAsked: number;
  readonly routes: Record<string, Handler | string>;
  close(): Promise<void>;
}

/** A web site on this machine: paths and what answers there; without a robots.txt unless it is given one. */
export async function openSite(routes: Record<string, Handler | string> = {}): Promise<Site> {
  const asked: string[] = [];
  const server = http.createServer((request, response) => {
    const path = request.url ?? "/";
    if (path === "/robots.txt") site.robotsAsked++;
    else asked.push(path);
    const route = routes[path];
    if (typeof route === "function") return route(request, response);
    response.writeHead(route === undefined ? 404 : 200, { "content-type": "text/html; charset=utf-8" });
    response.end(route ?? "");
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  const site: Site = {
    url: `http://127.0.0.1:${port}`,
    asked,
    robotsAsked: 0,
    routes,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
  return site;
}

/** Answers with a status, headers and a body. */
export const answer =
  (status: number, headers: Record<string, string> = {}, body: string | Uint8Array = ""): Handler =>
  (_, response) => {
    response.writeHead(status, headers);
    response.end(body);
  };

export const redirect = (to: string, status = 302) => answer(status, { location: to });
