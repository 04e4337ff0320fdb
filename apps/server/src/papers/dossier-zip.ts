import { PassThrough, Readable } from 'node:stream'
import { isRefused } from '@zhenzhi/kernel'
import yazl from 'yazl'
import type { DossierAsked, DossierFile } from './dossier-asked.ts'
import type { MadePaper } from './paper-desk.ts'

/** A moment that says nothing: the same dossier is the same archive. */
const stamp = new Date(1980, 0, 1, 12)

/** The dossier as an archive, written while it is sent: one file is held in memory at a time. */
export function dossierZip({ files, openFile }: Pick<DossierAsked, 'files' | 'openFile'>, { dossier, papers }: { dossier: Buffer; papers: readonly MadePaper[] }): Readable {
  const zip = new yazl.ZipFile()
  const options = { mtime: stamp }
  zip.addBuffer(dossier, '卷宗.docx', options)
  papers.forEach(({ docx, title }, at) => zip.addBuffer(docx, `文书/${nth(at)} ${plain(title)}.docx`, options))
  files.forEach((file, at) => {
    zip.addReadStreamLazy(`附件/${nth(at)} ${plain(file.title)} ${plain(file.name)}`, { ...options, compress: false }, (give) => {
      void read(openFile, file).then((bytes) => give(null, Readable.from([bytes])), (fault: unknown) => give(fault, Readable.from([])))
    })
  })
  zip.end()
  // A small archive is whole before anybody reads it: what wraps a stream that has ended by then gives nothing of it.
  const out = zip.outputStream.pipe(new PassThrough())
  zip.on('error', (fault: Error) => out.destroy(fault))
  return out
}

async function read(openFile: DossierAsked['openFile'], { id, name }: DossierFile): Promise<Buffer> {
  const opened = await openFile(id)
  return isRefused(opened) ? Buffer.from(`这个附件现在打不开：${name}。${opened.refusal.says}`) : opened.bytes
}

function nth(at: number): string {
  return String(at + 1).padStart(3, '0')
}

/** A name that no system takes for a path. */
function plain(name: string): string {
  return name.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '_').slice(0, 80)
}
