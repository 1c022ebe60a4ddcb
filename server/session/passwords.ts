import { hash, verify } from '@node-rs/argon2'

/** OWASP's first choice of parameters for argon2id: 19 MiB, two passes, one lane. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Hashes a password with argon2id, in PHC form. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, parameters)
}

/** Whether a password is the hashed one. Without a hash it takes the same time and says no: an account can't be guessed at. */
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
