import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../tree/root.ts'

export interface Program {
  readonly file: string
  readonly args: readonly string[]
  readonly env?: NodeJS.ProcessEnv
}

/** Runs a program in the root of the checkout, its output passed on, nothing on its input. Resolves to its exit code. */
export function run({ file, args, env = process.env }: Program): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] })
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? 1))
  })
}

/** A program that an npm package brings, run by the Node that runs us. */
export function packaged(name: string, args: readonly string[], env?: NodeJS.ProcessEnv): Program {
  const folder = join(root, 'node_modules', name)
  const told: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  // as: the shape of package.json, which npm has checked
  const { bin } = told as { bin: string | Record<string, string> }
  const file = typeof bin === 'string' ? bin : bin[name] ?? Object.values(bin)[0] ?? ''
  return { file: process.execPath, args: [join(folder, file), ...args], ...(env ? { env } : {}) }
}
