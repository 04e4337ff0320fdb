import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** What a program printed; throws with its words where it fails. */
export async function runOrThrow(program: string, args: readonly string[], cwd: string): Promise<string> {
  const { stdout } = await promisify(execFile)(program, [...args], { cwd, maxBuffer: 256 * 1024 * 1024 })
  return stdout
}
