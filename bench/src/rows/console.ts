import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { judge, round } from '../row.ts'
import type { Bench, Measured, Row } from '../row.ts'

export const consoleRow: Row = { name: 'console', title: 'What a browser loads for the workbench after sign-in', run }

const root = join(import.meta.dirname, '../../..')
const entry = 'index.html'
const workbench = 'src/rooms/work/work-page.tsx'

/** One chunk of the bundler’s list: its file, and what it brings along before it runs. */
interface Chunk {
  file: string
  imports?: readonly string[]
  css?: readonly string[]
  assets?: readonly string[]
}

type Chunks = Readonly<Record<string, Chunk>>

interface Loaded {
  file: string
  /** Compressed. */
  bytes: number
}

/** Builds the console as `npm run build` does, into a folder of our own. */
async function run(bench: Bench): Promise<Measured[]> {
  const folder = join(bench.cache, 'console')
  await build(folder)
  // Written by the bundler just now.
  const chunks = JSON.parse(await readFile(join(folder, 'list.json'), 'utf8')) as Chunks
  const first = filesOf(chunks, [entry])
  const all = await Promise.all(['index.html', 'mark.svg', ...filesOf(chunks, [entry, workbench])].map((file) => loaded(folder, file)))
  const sorted = all.toSorted((a, b) => b.bytes - a.bytes)
  await writeFile(join(bench.cache, 'console.txt'), sorted.map(({ file, bytes }) => `${bytes}\t${first.has(file) ? 'entry' : 'workbench'}\t${file}`).join('\n'))
  return [measuredOf(sorted, first)]
}

async function build(folder: string): Promise<void> {
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const child = spawn(process.execPath, [vite, 'build', '--outDir', folder, '--emptyOutDir', '--manifest', 'list.json', '--logLevel', 'warn'], { cwd: join(root, 'apps/console'), stdio: ['ignore', 'ignore', 'inherit'] })
  const [code]: unknown[] = await once(child, 'exit')
  if (code !== 0) throw new Error(`the console was not built: ${String(code)}`)
}

/** A chunk’s script, styles and pictures, and those of every chunk it imports outright. */
function filesOf(chunks: Chunks, names: readonly string[]): Set<string> {
  const files = new Set<string>()
  const seen = new Set<string>()
  const follow = (name: string) => {
    if (seen.has(name)) return
    seen.add(name)
    const chunk = chunks[name]
    if (chunk === undefined) throw new Error(`the built console has no ${name}`)
    for (const file of [chunk.file, ...(chunk.css ?? []), ...(chunk.assets ?? [])]) files.add(file)
    chunk.imports?.forEach(follow)
  }
  names.forEach(follow)
  return files
}

async function loaded(folder: string, file: string): Promise<Loaded> {
  return { file, bytes: gzipSync(await readFile(join(folder, file)), { level: 9 }).length }
}

function measuredOf(sorted: readonly Loaded[], first: ReadonlySet<string>): Measured {
  const sum = (files: readonly Loaded[]) => files.reduce((bytes, one) => bytes + one.bytes, 0) / 1000
  const own = sorted.filter(({ file }) => !first.has(file))
  const told = (files: readonly Loaded[]) => files.map(({ file, bytes }) => `${nameOf(file)} ${round(bytes / 1000)}`).join(', ')
  return {
    what: 'console workbench after sign-in, compressed', hold: '≤ 480 kB', ratio: '', measured: `${round(sum(sorted))} kB in ${sorted.length} files`,
    on: `built anew; the page, its entry and the work page with all they import outright, scripts and styles, gzip level 9; largest, in kB: ${told(sorted.slice(0, 8))}; not of the entry: ${told(own.filter(({ file }) => file.startsWith('assets/')))}`,
    ...judge(sum(sorted), { most: 480, unit: 'kB' }),
  }
}

/** Without its folder and the hash of its content. */
function nameOf(file: string): string {
  return file.replace(/^assets\//, '').replace(/-[\w-]{8}(?=\.\w+$)/, '')
}
