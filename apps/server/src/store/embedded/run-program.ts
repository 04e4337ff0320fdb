import { spawn } from 'node:child_process'
import type { SpawnOptions } from 'node:child_process'
import type { ServerUser } from './server-user.ts'
import { codeOf, sentence } from './sentence.ts'

/** What a child of PostgreSQL sees of our surroundings: nothing of ours (no PGDATA, PGOPTIONS, secrets), the same on every machine. */
export const surroundings = (user: ServerUser | undefined): SpawnOptions => ({
  cwd: '/',
  env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
  ...(user ? { uid: user.uid, gid: user.gid } : {}),
})

type Program = { program: string; args: readonly string[]; user: ServerUser | undefined; input?: string }

/** Runs a program to its end. `output` is what it wrote to both streams. */
export const runProgram = ({ program, args, user, input = '' }: Program): Promise<{ code: number | null; output: string }> =>
  new Promise((done, fail) => {
    const child = spawn(program, args, { ...surroundings(user), stdio: ['pipe', 'pipe', 'pipe'] })
    const heard: Buffer[] = []
    child.stdout?.on('data', (bytes: Buffer) => heard.push(bytes))
    child.stderr?.on('data', (bytes: Buffer) => heard.push(bytes))
    child.stdin?.on('error', () => undefined) // it ended without reading: its exit code says why
    child.once('error', (error) => fail(doesNotRun(program, error)))
    child.once('close', (code) => done({ code, output: Buffer.concat(heard).toString() }))
    child.stdin?.end(input)
  })

/** Why a program that is there cannot be started: most often another C library than the package is made for. */
export const doesNotRun = (program: string, error: unknown): Error => sentence(
  `本机不能运行随附的 PostgreSQL 程序 ${program}（${codeOf(error)}）。可在设置中用 DATABASE_URL 与 DATABASE_ADMIN_URL 指定自有的 PostgreSQL（15–18）。`,
  `This machine cannot run the PostgreSQL that came with the program, ${program} (${codeOf(error)}). DATABASE_URL and DATABASE_ADMIN_URL may name a PostgreSQL server of your own (15–18).`,
)
