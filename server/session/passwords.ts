import { hash, verify } from '@node-rs/argon2'

/** The argon2id parameters that OWASP recommends: 19 MiB of memory, two iterations, one lane. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Hashes a password with argon2id, in PHC form. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, parameters)
}

/**
 * Checks a password against a hash. Without a hash it is false in the same time, so timing does not reveal
 * which accounts exist.
 */
export async function verifyPassword(
  hashed: string | null | undefined,
  password: string,
): Promise<boolean> {
  const isRight = await verify(hashed ?? (await nobodys()), password)
  return isRight && hashed != null
}

let nobody: Promise<string> | undefined
function nobodys(): Promise<string> {
  nobody ??= hashPassword('nobody has this password')
  return nobody
}
