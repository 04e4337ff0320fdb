import type PizZip from 'pizzip'
import { documentText } from '../document-text.ts'
import { paperDocx } from '../paper-docx.ts'
import type { PaperValues } from '../paper-values.ts'
import { settlePackage } from '../settle-package.ts'
import { openTemplate, packageFaults } from './template-package.ts'
import { singleBraced, tidyTags } from './tidy-tags.ts'

/** What a template may name, with what it is called on the screen; a list has places of its own. */
export interface Placeholder {
  tag: string
  title: string
  within?: readonly Placeholder[]
}

export interface TemplateAsked {
  bytes: Buffer
  known: readonly Placeholder[]
  /** What the law wants on the paper: the tag, what it is called, and the article. */
  required: readonly { tag: string; title: string; article: string }[]
  /** An invented case to print. */
  example: PaperValues
  /** The records of this town are a demonstration: every header must be able to say so. */
  demo: boolean
}

/** `bytes` is what is kept: tags tidied, the time it was made taken out. `text` is how the invented case reads. */
export type TemplateChecked = { bytes: Buffer; docx: Buffer; text: string } | { faults: readonly string[] }

/** Whether a template that somebody changed may be used: it opens safely, names only what there is, says all the law wants, and prints. */
export async function checkTemplate(asked: TemplateAsked): Promise<TemplateChecked> {
  const zip = openTemplate(asked.bytes)
  if (zip === undefined) return { faults: ['模板不是 .docx 文件，或者太大了。请在 WPS 或 Word 中另存为 .docx 后重新上传。'] }
  const unsafe = packageFaults(zip)
  if (unsafe.length > 0) return { faults: unsafe }
  tidyTags(zip)
  const bytes = settlePackage(zip)
  const named = new Set<string>()
  const made = await paperDocx({ template: bytes, values: asked.example, demo: asked.demo, named })
  if ('faults' in made) return made
  const faults = [...unknownTags(named, asked.known), ...missingTags(named, asked.required), ...oneBrace(zip, asked.known)]
  return faults.length > 0 ? { faults } : { bytes, docx: made.docx, text: documentText(made.docx) }
}

/** `demo` is the header's own. */
function unknownTags(named: ReadonlySet<string>, known: readonly Placeholder[]): string[] {
  const paths = new Set(['demo', ...known.flatMap(({ tag, within = [] }) => [tag, ...within.map((one) => `${tag}.${one.tag}`)])])
  return [...named].filter((path) => !paths.has(path)).map((path) => {
    const tag = path.split('.').at(-1) ?? path
    const meant = [...known, ...known.flatMap(({ within = [] }) => within)].find((one) => one.title === tag || one.tag === bare(tag))
    const list = known.find(({ within = [] }) => within.some((one) => one.tag === tag))
    if (meant !== undefined && meant.tag !== tag) return `“{{${tag}}}”请写成 {{${meant.tag}}}。`
    return list === undefined ? `没有“{{${tag}}}”这一项，请对照可用的项目改正。` : `“{{${tag}}}”要写在 {{#${list.tag}}} 与 {{/${list.tag}}} 之间。`
  })
}

/** Quotes and blanks that a word processor put in. */
function bare(tag: string): string {
  return tag.replaceAll(/[“”‘’"'\s\u00a0\u3000]/g, '')
}

function missingTags(named: ReadonlySet<string>, required: TemplateAsked['required']): string[] {
  return required.filter(({ tag }) => !named.has(tag)).map(({ tag, title, article }) => `缺少“${title}”：要有 {{${tag}}}（${article}）。`)
}

function oneBrace(zip: PizZip, known: readonly Placeholder[]): string[] {
  return singleBraced(zip, known.map(({ tag }) => tag)).map((tag) => `“{${tag}}”只有一层花括号，请写成 {{${tag}}}。`)
}
