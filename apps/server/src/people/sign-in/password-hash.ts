import { hash, verify } from '@node-rs/argon2'

/** Argon2id, a little above the least that is advised today: 32 MiB and three passes, some 30 ms. */
const cost = { memoryCost: 32 * 1024, timeCost: 3, parallelism: 1 }

/** The hash of a password that nobody knows, made at the same cost: an unknown name takes as long as a known one. */
export const decoy = '$argon2id$v=19$m=32768,t=3,p=1$UDKgt9jzeUJ/G4xvLGLQog$9HgJFur0jf+LSghNyeh2Ko2pT7pJR4qWQhIaxoKueA0'

/** Full-width letters and digits, as a Chinese keyboard gives them, count as the plain ones. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), cost)
}

export function isPassword(hashed: string, password: string): Promise<boolean> {
  return verify(hashed, password.normalize('NFKC'))
}
