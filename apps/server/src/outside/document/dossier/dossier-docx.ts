import PizZip from 'pizzip'
import { demoMark } from '../page-edge.ts'
import { settlePackage } from '../settle-package.ts'
import { bodyOf } from './body-of.ts'
import type { Body } from './body-of.ts'
import { pageOf, paragraph, paragraphOf, picture, run, table } from './word-xml.ts'

/** One thing in a dossier, in its order: a paper as it was made, a table of what was done, or a picture. */
export type DossierPart = { title: string; day: string; note: string } & (
  | { as: 'paper'; docx: Buffer }
  | { as: 'table'; heads: readonly string[]; widths: readonly number[]; rows: readonly (readonly string[])[] }
  | { as: 'picture'; bytes: Buffer; kind: 'png' | 'jpeg'; width: number; height: number }
  | { as: 'note' })

export interface Dossier {
  /** 矛盾纠纷调解卷宗. */
  title: string
  /** Lines of the cover: what and whose it is, from when to when. */
  cover: readonly { label: string; value: string }[]
  /** What the list of the kind wants and is not there. */
  missing: readonly string[]
  parts: readonly DossierPart[]
  demo: boolean
}

const namespaces = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main', r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
} as const
const relationTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const contents = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/**
 * The whole dossier as one document to print: cover, index with the pages, every paper as it was made, records and pictures. The same parts are
 * the same bytes. Pages are reckoned by whatever opens it.
 */
export function dossierDocx(dossier: Dossier): Buffer {
  const bodies: Body[] = []
  const pictures: Body['media'][number][] = []
  const inner = dossier.parts.map((part, at) => partXml(part, { nth: at + 1, bodies, pictures })).join('')
  const document = `${coverXml(dossier)}${indexXml(dossier)}${inner}${section(dossier)}`
  return packed({ document, bodies, media: [...bodies.flatMap(({ media }) => media), ...pictures], demo: dossier.demo })
}

function coverXml({ title, cover }: Dossier): string {
  return [
    paragraph('', { before: 1800 }), paragraph(title, { face: 'title', size: 52, align: 'center', before: 600 }), paragraph('', { before: 1200 }),
    table([2400, 6400], cover.map(({ label, value }) => [paragraph(label, { face: 'hei', align: 'center', before: 120 }), paragraph(value, { before: 120 })])),
  ].join('')
}

function indexXml({ parts, missing }: Dossier): string {
  const head = ['序号', '名称', '日期', '页次', '备注'].map((text) => paragraph(text, { face: 'hei', size: 24, align: 'center' }))
  const rows = parts.map(({ title, day, note }, at) => [
    paragraph(String(at + 1), { size: 24, align: 'center' }), paragraph(title, { size: 24 }), paragraph(day, { size: 24, align: 'center' }),
    paragraphOf(pageOf(`part${at + 1}`, { size: 24 }), { align: 'center' }), paragraph(note, { size: 21 }),
  ])
  return [
    paragraph('卷 内 目 录', { face: 'title', size: 40, align: 'center', breaks: true, before: 200 }),
    table([900, 4000, 1700, 900, 1300], [head, ...rows]),
    ...(missing.length === 0 ? [] : [paragraph(`按目录尚缺：${missing.join('；')}。`, { size: 24, before: 200 })]),
  ].join('')
}

interface Placing {
  nth: number
  bodies: Body[]
  pictures: Body['media'][number][]
}

function partXml(part: DossierPart, { nth, bodies, pictures }: Placing): string {
  const bookmark = { id: nth, name: `part${nth}` }
  if (part.as === 'paper') {
    const body = bodyOf(part.docx, nth)
    bodies.push(body)
    return `${paragraphOf(run('', { size: 2 }), { bookmark, breaks: true })}${body.xml}`
  }
  const head = paragraph(`${nth}　${part.title}`, { face: 'hei', size: 32, align: 'center', bookmark, breaks: true })
  if (part.as === 'note') return `${head}${paragraph(part.note)}`
  if (part.as === 'table') {
    const rows = [part.heads, ...part.rows].map((cells) => cells.map((text) => paragraph(text, { size: 24 })))
    return `${head}${table(part.widths, rows)}`
  }
  const relation = `pic${nth}`
  pictures.push({ relation, path: `media/pic${nth}.${part.kind}`, bytes: part.bytes })
  return `${head}${paragraphOf(picture({ id: nth, relation, width: part.width, height: part.height }), { align: 'center' })}${paragraph(part.note, { size: 21, align: 'center' })}`
}

function section({ demo }: Dossier): string {
  return `<w:sectPr>${demo ? '<w:headerReference w:type="default" r:id="own1"/>' : ''}<w:footerReference w:type="default" r:id="own2"/>`
    + '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1701" w:right="1474" w:bottom="1531" w:left="1588" w:header="851" w:footer="851" w:gutter="0"/></w:sectPr>'
}

interface Packing {
  document: string
  bodies: readonly Body[]
  media: Body['media']
  demo: boolean
}

function packed({ document, bodies, media, demo }: Packing): Buffer {
  const spaces = new Map<string, string>([...bodies.flatMap((body) => [...body.spaces]), ...Object.entries(namespaces)])
  const open = [...spaces].map(([name, uri]) => `xmlns:${name}="${uri}"`).join(' ')
  const part = (tag: string, inner: string) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${tag} ${open}>${inner}</w:${tag}>`
  const zip = new PizZip()
  zip.file('word/document.xml', part('document', `<w:body>${document}</w:body>`))
  zip.file('word/styles.xml', part('styles', `<w:docDefaults/><w:style w:type="paragraph" w:default="1" w:styleId="own"><w:name w:val="Normal"/></w:style>${bodies.map(({ styles }) => styles).join('')}`))
  zip.file('word/numbering.xml', part('numbering', `${bodies.map(({ abstractLists }) => abstractLists).join('')}${bodies.map(({ lists }) => lists).join('')}`))
  zip.file('word/settings.xml', part('settings', '<w:updateFields w:val="true"/>'))
  zip.file('word/header1.xml', part('hdr', paragraph(demo ? demoMark : '', { face: 'hei', align: 'center' })))
  zip.file('word/footer1.xml', part('ftr', paragraphOf(`${run('第 ', { size: 21 })}<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>${run(' 页', { size: 21 })}`, { align: 'center' })))
  for (const { path, bytes } of media) zip.file(`word/${path}`, bytes)
  zip.file('word/_rels/document.xml.rels', relations([
    ['own1', 'header', 'header1.xml'], ['own2', 'footer', 'footer1.xml'], ['own3', 'styles', 'styles.xml'], ['own4', 'numbering', 'numbering.xml'], ['own5', 'settings', 'settings.xml'],
    ...media.map(({ relation, path }): [string, string, string] => [relation, 'image', path]),
  ]))
  zip.file('_rels/.rels', relations([['own0', 'officeDocument', 'word/document.xml']]))
  zip.file('[Content_Types].xml', contentTypes())
  return settlePackage(zip)
}

function relations(rows: readonly [string, string, string][]): string {
  const lines = rows.map(([id, type, target]) => `<Relationship Id="${id}" Type="${relationTypes}/${type}" Target="${target}"/>`).join('')
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines}</Relationships>`
}

function contentTypes(): string {
  const defaults = [['rels', 'application/vnd.openxmlformats-package.relationships+xml'], ['xml', 'application/xml'], ['png', 'image/png'], ['jpeg', 'image/jpeg'], ['jpg', 'image/jpeg'], ['gif', 'image/gif'], ['bmp', 'image/bmp'], ['emf', 'image/x-emf'], ['wmf', 'image/x-wmf']]
  const parts = [['document', 'document.main'], ['styles', 'styles'], ['numbering', 'numbering'], ['settings', 'settings'], ['header1', 'header'], ['footer1', 'footer']]
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults.map(([ext, type]) => `<Default Extension="${ext}" ContentType="${type}"/>`).join('')}${parts.map(([name, type]) => `<Override PartName="/word/${name}.xml" ContentType="${contents}.${type}+xml"/>`).join('')}</Types>`
}
