import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import PizZip from 'pizzip'
import { expect, test } from 'vitest'
import { documentText } from '../document-text.ts'
import { docxToPdf } from '../docx-to-pdf.ts'
import { findLibreOffice } from '../find-libre-office.ts'
import { paperDocx } from '../paper-docx.ts'
import { dossierDocx } from './dossier-docx.ts'
import type { Dossier } from './dossier-docx.ts'
import { imageSize } from './image-size.ts'

const white = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTjWLQAAAABJRU5ErkJggg==', 'base64')
const papers = join(import.meta.dirname, '../../../../../../packages/catalog/src/disputes/mediation/papers')

async function dossier(more: Partial<Dossier> = {}): Promise<Dossier> {
  const made = await paperDocx({ template: readFileSync(join(papers, 'agreement.docx')), values: { terms: '檐口加装水槽。', parties: [{ name: '甲一' }] }, demo: false })
  if ('faults' in made) throw new Error(made.faults.join())
  return {
    title: '调解卷宗', cover: [{ label: '案由', value: '滴水<1>' }], missing: ['权利义务告知书'], demo: false,
    parts: [
      { as: 'paper', title: '调解协议书', day: '2026-03-04', note: '', docx: made.docx }, { as: 'paper', title: '调解协议书（第2稿）', day: '2026-03-05', note: '', docx: made.docx },
      { as: 'table', title: '办理经过', day: '', note: '', heads: ['日期', '事项'], widths: [2000, 6800], rows: [['2026-03-02', '登记']] },
      { as: 'picture', title: '现场照片', day: '2026-03-03', note: '某.png', bytes: white, ...imageSize(white)! },
    ], ...more,
  }
}

test('one document holds cover, index, every paper, what was done and the pictures, in order', async () => {
  const text = documentText(dossierDocx(await dossier()))
  const places = ['调解卷宗', '滴水<1>', '卷 内 目 录', '按目录尚缺：权利义务告知书。', '檐口加装水槽。', '办理经过', '现场照片', '某.png'].map((words) => text.lastIndexOf(words))

  expect(places.every((place, at) => place > (places[at - 1] ?? -1))).toBe(true)
  expect(text.split('檐口加装水槽。')).toHaveLength(3)
})

test('the same parts are the same bytes, so that a second print equals the first', async () => {
  expect(dossierDocx(await dossier()).equals(dossierDocx(await dossier()))).toBe(true)
})

test('styles and pictures of two papers do not meet, and every reference finds what it names', async () => {
  const zip = new PizZip(dossierDocx(await dossier()))
  const [document, styles, relations] = ['word/document.xml', 'word/styles.xml', 'word/_rels/document.xml.rels'].map((path) => zip.file(path)!.asText())
  const ids = [...styles!.matchAll(/w:styleId="([^"]*)"/g)].map(([, id]) => id)

  expect(new Set(ids).size).toBe(ids.length)
  for (const [, id] of document!.matchAll(/<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]*)"/g)) expect(ids).toContain(id)
  for (const [, id] of document!.matchAll(/r:(?:embed|id)="([^"]*)"/g)) expect(relations).toContain(`Id="${id}"`)
})

test('a demonstration says so at the head of every page, and nothing else does', async () => {
  expect(new PizZip(dossierDocx(await dossier({ demo: true }))).file('word/header1.xml')!.asText()).toContain('演示数据')
  expect(documentText(dossierDocx(await dossier()))).not.toContain('演示数据')
})

test('what reads documents reads this one, and numbers its pages', async () => {
  const program = await findLibreOffice()
  const pdf = await docxToPdf({ docx: dossierDocx(await dossier()), program })

  expect(program === undefined || (pdf?.subarray(0, 5).toString() === '%PDF-' && (pdf?.length ?? 0) > 5000)).toBe(true)
})
