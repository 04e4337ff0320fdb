import Docxtemplater from 'docxtemplater'
import type { DXT } from 'docxtemplater'
import PizZip from 'pizzip'
import { demoMark } from './page-edge.ts'
import type { PaperValues } from './paper-values.ts'
import { valueReader } from './paper-values.ts'
import { settlePackage } from './settle-package.ts'
import { templateFaults } from './template-fault.ts'

export interface PaperOrder {
  /** The bytes of a .docx with tags `{{name}}` and `{{#list}}…{{/list}}`, and `{{demo}}` in its header. */
  template: Buffer
  values: PaperValues
  demo: boolean
  /** Takes in every tag that is asked for, as `parties.name` within a list. */
  named?: Set<string>
}

/** `missing`: tags that had no value and printed nothing. `faults`: why the template cannot be used, for whoever edited it. */
export type PaperOutcome = { docx: Buffer; missing: readonly string[] } | { faults: readonly string[] }

/**
 * A paper out of its template. Values go in as text only, their line breaks kept; a value that looks like a tag is text too. The same
 * template and values give the same bytes. Templates that would take in XML (`{{@tag}}`) are refused, and so is one that, for demo
 * records, has no place in every header that says 演示数据.
 */
export async function paperDocx({ template, values, demo, named }: PaperOrder): Promise<PaperOutcome> {
  const zip = openTemplate(template)
  if (zip === undefined) return { faults: ['模板不是 .docx 文件，请在 WPS 中另存为 .docx 后重新上传。'] }
  if (demo && !marksEveryHeader(zip)) return { faults: ['模板的页眉里缺少 {{demo}} 标记，演示文书不能不注明“演示数据”。'] }
  const missing = new Set<string>()
  const rawTags: string[] = []
  try {
    const paper = new Docxtemplater(zip, {
      delimiters: { start: '{{', end: '}}' }, paragraphLoop: true, linebreaks: true, errorLogging: false,
      syntax: { changeDelimiterPrefix: null }, parser: valueReader(missing, named), nullGetter: () => '',
      modules: [rawTagsInto(rawTags)],
    })
    if (rawTags.length > 0) return { faults: rawTags.map((tag) => `模板中不能使用 {{${tag}}}，请去掉 @。`) }
    paper.render({ ...values, demo: demo ? demoMark : ' ' })
  } catch (thrown) {
    return { faults: templateFaults(thrown) }
  }
  return { docx: settlePackage(zip), missing: [...missing].filter((tag) => tag !== 'demo') }
}

// a matcher may be an expression; the declarations know only of text
const rawTag = /^\s*@([^]*)$/ as unknown as string

/** Takes `{{@tag}}`, which would put XML in, away from the module that knows it. */
function rawTagsInto(found: string[]): DXT.Module {
  const onMatch = ({ raw }: { raw: string }) => { found.push(raw) }
  return { name: 'raw-tags', matchers: () => [[rawTag, 'raw-tags', { priority: 1, onMatch }]] }
}

function openTemplate(template: Buffer): PizZip | undefined {
  try {
    const zip = new PizZip(template)
    return zip.file('word/document.xml') === null ? undefined : zip
  } catch {
    return undefined
  }
}

function marksEveryHeader(zip: PizZip): boolean {
  const headers = zip.file(/^word\/header\d*\.xml$/)
  return headers.length > 0 && headers.every((header) => header.asText().replaceAll(/<[^>]*>/g, '').includes('{{demo}}'))
}
