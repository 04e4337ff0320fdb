import type PizZip from 'pizzip'
import { spoken } from './template-package.ts'

const paragraph = /<w:p[ >][^]*?<\/w:p>/g
const run = /(<w:t(?:\s[^>]*)?>)([^<]*)(<\/w:t>)/g

/**
 * A template with the braces a Chinese keyboard types put right: `｛｛terms｝｝` is `{{terms}}`, also where the word processor cut it into
 * pieces. Only within paragraphs that hold such a tag, and nothing else in them is changed.
 */
export function tidyTags(zip: PizZip): void {
  for (const path of Object.keys(zip.files).filter((one) => spoken.test(one))) {
    const xml = zip.file(path)?.asText() ?? ''
    const tidy = xml.replaceAll(paragraph, (one) => (/[{｛]{2}[^{}｛｝]*[}｝]{2}/.test(textOf(one)) && /[｛｝]/.test(one) ? widened(one) : one))
    if (tidy !== xml) zip.file(path, tidy)
  }
}

function textOf(xml: string): string {
  return [...xml.matchAll(run)].map(([, , text]) => text).join('')
}

function widened(xml: string): string {
  return xml.replaceAll(run, (one) => one.replaceAll('｛', '{').replaceAll('｝', '}'))
}

/** Text that looks like a tag written with one brace: `{terms}`. */
export function singleBraced(zip: PizZip, tags: readonly string[]): string[] {
  const text = Object.keys(zip.files).filter((path) => spoken.test(path)).map((path) => textOf(zip.file(path)?.asText() ?? '')).join('\n')
  return tags.filter((tag) => new RegExp(`(?<!\\{)\\{\\s*[#/^]?${tag}\\s*\\}(?!\\})`).test(text))
}
