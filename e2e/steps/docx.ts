import { readFile } from 'node:fs/promises'
import { inflateRawSync } from 'node:zlib'
import type { Locator, Page } from 'playwright-core'

/** Presses a link that downloads, and reads what came as a Word document: its words without their form, headers first. */
export async function downloadWords(page: Page, link: Locator): Promise<{ name: string; words: string }> {
  const arriving = page.waitForEvent('download')
  await link.click()
  const download = await arriving
  return { name: download.suggestedFilename(), words: wordsOf(await readFile(await download.path())) }
}

function wordsOf(docx: Buffer): string {
  const parts = filesIn(docx).filter(({ path }) => /^word\/(header\d*|document)\.xml$/.test(path)).toSorted((a, b) => (a.path < b.path ? 1 : -1))
  if (parts.length === 0) throw new Error('not a Word document')
  return parts.map(({ text }) => text().replaceAll('</w:p>', '\n').replaceAll(/<[^>]*>/g, '')).join('\n')
}

/** The files of a ZIP by its directory, which stands at its end (APPNOTE 4.3.12). */
function filesIn(zip: Buffer): { path: string; text: () => string }[] {
  const end = zip.lastIndexOf('PK\u0005\u0006')
  const files: { path: string; text: () => string }[] = []
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [length, name, extra, comment] = [zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)]
    const [method, start] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 42)]
    const body = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28)
    const packed = zip.subarray(body, body + length)
    files.push({ path: zip.toString('utf8', at + 46, at + 46 + name), text: () => String(method === 0 ? packed : inflateRawSync(packed)) })
    at += 46 + name + extra + comment
  }
  return files
}
