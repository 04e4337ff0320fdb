import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { previewFonts } from './preview-fonts.ts'

export interface Conversion {
  docx: Buffer
  /** The LibreOffice found on this machine; without one there is no PDF. */
  program: string | undefined
  /** How long it may take before it is ended. */
  seconds?: number
}

/** One conversion at a time: a second LibreOffice would cost as much memory again. */
let turn: Promise<unknown> = Promise.resolve()

/**
 * The PDF LibreOffice makes of a .docx, for looking at and printing here; undefined where LibreOffice is absent. Throws when it fails or
 * takes too long. It runs in a folder and with a profile of its own, and sees none of our surroundings.
 */
export function docxToPdf({ docx, program, seconds = 60 }: Conversion): Promise<Buffer | undefined> {
  if (program === undefined) return Promise.resolve(undefined)
  const mine = turn.then(() => convert(docx, program, seconds))
  turn = mine.catch(() => undefined)
  return mine
}

async function convert(docx: Buffer, program: string, seconds: number): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'zhenzhi-pdf-'))
  try {
    await writeFile(join(folder, 'paper.docx'), docx)
    await writeFile(join(folder, 'fonts.conf'), previewFonts())
    const said = await runToEnd(program, folder, seconds)
    return await readFile(join(folder, 'paper.pdf')).catch((cause: unknown) => {
      throw new Error(`LibreOffice made no PDF: ${said}`, { cause })
    })
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

function runToEnd(program: string, folder: string, seconds: number): Promise<string> {
  const profile = pathToFileURL(join(folder, 'profile')).href
  const options = [
    `-env:UserInstallation=${profile}`, '--headless', '--norestore', '--nolockcheck',
    '--convert-to', 'pdf', '--outdir', folder, join(folder, 'paper.docx'),
  ]
  const env = { PATH: '/usr/local/bin:/usr/bin:/bin', HOME: folder, LANG: 'C.UTF-8', FONTCONFIG_FILE: join(folder, 'fonts.conf') }
  return new Promise((done, fail) => {
    const child = spawn(program, options, { cwd: folder, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
    const heard: Buffer[] = []
    child.stdout.on('data', (bytes: Buffer) => heard.push(bytes))
    child.stderr.on('data', (bytes: Buffer) => heard.push(bytes))
    const limit = setTimeout(() => {
      end(child.pid)
      fail(new Error(`LibreOffice took more than ${seconds} s`))
    }, seconds * 1000)
    child.once('error', fail)
    child.once('close', () => {
      clearTimeout(limit)
      done(Buffer.concat(heard).toString())
    })
  })
}

/** The program is a script that starts another: the whole group goes, where the system knows groups. */
function end(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL')
  } catch {
    // it ended by itself in the meantime
  }
}
