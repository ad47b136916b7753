import { argon2, createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";

const derive = promisify(argon2);

/** OWASP's parameters for argon2id: 19 MiB, two passes, one lane. */
const MEMORY = 19_456;
const PASSES = 2;
const LANES = 1;
const TAG = 32;
const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

const bare = (bytes: Buffer): string => bytes.toString("base64").replace(/=+$/, "");

const tagOf = (
  password: string,
  nonce: Buffer,
  memory: number,
  passes: number,
  parallelism: number,
  tagLength: number,
) =>
  // NFKC, so that one password typed on two keyboards is one (RFC 8265).
  derive("argon2id", { message: password.normalize("NFKC"), nonce, memory, passes, parallelism, tagLength });

/** The argon2id hash of a password as a PHC string, which carries its own parameters. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await tagOf(password, nonce, MEMORY, PASSES, LANES, TAG);
  return `$argon2id$v=19$m=${MEMORY},t=${PASSES},p=${LANES}$${bare(nonce)}$${bare(tag)}`;
}

const NOBODY = hashPassword(randomBytes(16).toString("hex"));

/** Whether a password is the one that was hashed. Takes as long where there is no account (`null`) as where there is one. */
export async function isPassword(password: string, hash: string | null): Promise<boolean> {
  const parts = PHC.exec(hash ?? (await NOBODY));
  if (!parts) return false;
  const [, memory, passes, lanes, nonce, tag] = parts as unknown as [string, string, string, string, string, string];
  const expected = Buffer.from(tag, "base64");
  const given = await tagOf(
    password,
    Buffer.from(nonce, "base64"),
    Number(memory),
    Number(passes),
    Number(lanes),
    expected.length,
  );
  return timingSafeEqual(given, expected) && hash !== null;
}

/** 256 random bits: too many to guess, so that a plain hash is enough to keep. */
export const newSecret = (): string => randomBytes(32).toString("base64url");

/** What is kept of a session's or a token's secret. */
export const hashSecret = (secret: string): string => createHash("sha256").update(secret).digest("hex");
