import { z } from "@hono/zod-openapi";

/** What a person may do: a reader asks, an analyst adds and decides as well, an admin also keeps users, feeds and the archive. */
export const ROLES = ["reader", "analyst", "admin"] as const;

const role = z.enum(ROLES);
const name = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._@-]{0,63}$/u, "letters, digits and . _ @ -, 64 at most");
/** NIST SP 800-63B: length counts, not composition. */
const password = z.string().min(12).max(256);

export const Me = z.object({ name: z.string(), role, mode: z.enum(["local", "team"]) });

export const Login = z.strictObject({ name: z.string().max(64), password: z.string().max(256) });

export const User = z.object({
  id: z.string(),
  name: z.string(),
  role,
  disabled: z.boolean(),
  createdAt: z.string(),
  lastLogin: z.string().nullable(),
});
export const UserInput = z.strictObject({ name, role, password });
export const UserChange = z.strictObject({
  role: role.optional(),
  password: password.optional(),
  disabled: z.boolean().optional(),
});
export const PasswordChange = z.strictObject({ old: z.string().max(256), new: password });

export const Token = z.object({
  id: z.string(),
  name: z.string(),
  role,
  createdAt: z.string(),
  lastUsed: z.string().nullable(),
  expiresAt: z.string().nullable(),
});
export const TokenInput = z.strictObject({
  name: z.string().trim().min(1).max(100),
  /** No more than the role of the person who makes it. */
  role,
  days: z.int().min(1).max(3650).optional(),
});
/** The only time that the token itself is shown; what is kept is a hash of it. */
export const NewToken = Token.extend({ token: z.string() });

export const AuditEntry = z.object({
  id: z.string(),
  at: z.string(),
  by: z.string(),
  action: z.string(),
  subject: z.string().nullable(),
  address: z.string().nullable(),
});

export type Role = (typeof ROLES)[number];
export type Me = z.infer<typeof Me>;
export type User = z.infer<typeof User>;
export type Token = z.infer<typeof Token>;
export type AuditEntry = z.infer<typeof AuditEntry>;
