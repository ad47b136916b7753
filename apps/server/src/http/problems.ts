/** Every code of the server's own, with its HTTP status, title and next step; docs/guides/server.md lists them. */
export const PROBLEMS = {
  UNKNOWN_PARAMETER: [400, "Unknown parameter", "Leave it out, or take one of those that the API's document lists."],
  INVALID_PARAMETER: [400, "Wrong parameter", "Give a value of the kind that the API's document says."],
  INVALID_BODY: [400, "Wrong body", "Send a body of the shape that the API's document says."],
  INVALID_JSON: [400, "The body is not JSON", "Send well-formed JSON in UTF-8."],
  INVALID_CHARACTER: [400, "A character that is no text", "Leave out NUL and halves of characters (lone surrogates)."],
  LOGIN_REQUIRED: [401, "Not logged in", "Log in with POST /api/session, or send an API token as a bearer."],
  LOGIN_WRONG: [401, "Name or password is wrong", "Try again, or ask an admin for a new password."],
  HOST_REFUSED: [421, "Not this server's host", "Open the address that the server printed when it started."],
  ORIGIN_REFUSED: [
    403,
    "A page of another site asks",
    "Open the desk itself; other sites may not use it in your name.",
  ],
  ROLE_REQUIRED: [403, "Your role may not do this", "Ask an admin to do it, or for another role."],
  NOT_FOUND: [404, "There is none with this id", "Check the id, or look it up in the list again."],
  NO_SUCH_ROUTE: [404, "There is nothing here", "Look at /api/docs for what there is."],
  TEAM_ONLY: [404, "No accounts in local mode", "Start the server with --team over PostgreSQL to have accounts."],
  METHOD_NOT_ALLOWED: [405, "This method is not for here", "Take one of those that `Allow` names."],
  TAKEN: [409, "It is there already", "Take the one that is there, or another name."],
  LAST_ADMIN: [409, "The last admin would be gone", "Make another account an admin first."],
  BODY_TOO_LARGE: [413, "The body is too large", "Send it in parts, or let the admin raise the limit."],
  MEDIA_TYPE_UNSUPPORTED: [415, "A kind of body that is not taken", "Take a media type that the API's document lists."],
  PASSWORD_WRONG: [422, "The old password is wrong", "Try again, or ask an admin for a new one."],
  READING_FAILED: [422, "The report could not be read", "Report it with the text that caused it."],
  TOO_MANY_ATTEMPTS: [429, "Too many attempts", "Wait as long as `Retry-After` says."],
  INTERNAL: [500, "A fault of the server", "Try again; if it stays, report it with the server's log."],
  CLOSING: [503, "The server is closing", "Try again when it has started anew."],
} as const satisfies Record<string, readonly [number, string, string]>;

export type ProblemCode = keyof typeof PROBLEMS;

/** Statuses of errors that other packages throw, by the start of their codes; the first that fits. */
export const FOREIGN_STATUS: readonly (readonly [RegExp, number, string])[] = [
  [/^(?:FILTER_INVALID|CURSOR_INVALID)$/, 400, "Wrong parameter"],
  [/^DECISION_UNKNOWN$/, 404, "There is none with this id"],
  [/^(?:DECISION_|DOCUMENT_)/, 422, "It cannot be taken as it is"],
  [/^(?:INPUT_|LANGUAGE_|URL_|ADDRESS_|HOST_UNKNOWN|FETCH_|FEED_|OPML_)/, 422, "It cannot be taken as it is"],
  [/^(?:ARCHIVE_|SCHEMA_)/, 503, "The archive cannot be reached"],
];
