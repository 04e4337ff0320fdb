import type { Check } from '../../check.ts'
import type { Finding } from '../../finding.ts'
import { documentTitlesOf, type DocumentTitle } from '../../text/document-titles.ts'
import { oneEdit } from '../../text/likeness.ts'
import { placed } from '../../text/placed.ts'
import { mayStandFor } from '../../words/confusable.ts'
import { laws } from '../../words/laws.ts'

const check = 'document-titles'
/** Characters that make two documents of one kind, not one misnamed. */
const apart = /[一二三四五六七八九十上下东西南北中大小甲乙丙省市县区镇乡村内外前后新老旧男女正副左右\d总分不]/u

/** One document cited under two titles. Titles that differ only by their years are two documents, as a plan and the one before it. */
export const documentTitles: Check = (text) => {
  const titles = documentTitlesOf(text)
  const first = titles.filter(({ text: name }, index) => titles.findIndex((other) => other.text === name) === index)
  return first.flatMap((title, index) => first.slice(0, index).flatMap((before) => judge(before, title, titles)).slice(0, 1))
}

function judge(before: DocumentTitle, title: DocumentTitle, all: readonly DocumentTitle[]): Finding[] {
  if ([before, title].some(({ core }) => core.length < 5 || laws.includes(core))) return []
  if (isOneTitle(before, title)) return [twoTitles(before, title, all)]
  if (isReordered(before, title)) return [twoTitles(before, title, all)]
  if (isLoosely(before, title)) return [twoTitles(before, title, all)]
  if (before.core === title.core && endsDiffer(before.years, title.years)) return [twoTitles(before, title, all)]
  const edit = before.core.length >= 7 && sameYears(before, title) ? oneEdit(title.core, before.core) : null
  return edit && isSlip(edit) ? [{ ...twoTitles(before, title, all), certainty: 'B' }] : []
}

/** Not 防汛预案 and 防火预案. */
function isSlip({ set, meant }: { set: string; meant: string }): boolean {
  return !apart.test(set + meant) && (set === '' || meant === '' || mayStandFor(set, meant) || ['方办', '办方'].includes(set + meant))
}

/** Same words, otherwise put: years before or after, 五年规划 outside the marks. */
function isOneTitle(one: DocumentTitle, other: DocumentTitle): boolean {
  return one.core === other.core && sameYears(one, other) && one.years.length > 0 && plain(one.text) !== plain(other.text)
}

/** 协调监督工作办法 and 监督协调工作办法: the same characters in another order. */
function isReordered(one: DocumentTitle, other: DocumentTitle): boolean {
  return one.core !== other.core && one.core.length >= 7 && sameYears(one, other) && sorted(one.core) === sorted(other.core)
}

/** 2023年法治政府建设工作要点 and 法治政府建设2023年要点: one year, and no more between them than 工作. */
function isLoosely(one: DocumentTitle, other: DocumentTitle): boolean {
  const [short, long] = [one.core, other.core].map((core) => core.replaceAll('工作', '')).toSorted((a, b) => a.length - b.length)
  return one.core !== other.core && short === long && short !== undefined && short.length >= 6 && one.years.length > 0 && sameYears(one, other)
}

function sorted(text: string): string {
  return text.split('').sort().join('')
}

/** 中华人民共和国, brackets of either width and 关于印发…的通知 make no other title. */
function plain(text: string): string {
  return text.replaceAll(/[《》（）()\-—–~～、，,\s年度]|中华人民共和国|关于|印发|通知|的|试行|规划$|方案$/gu, '')
}

function sameYears(one: DocumentTitle, other: DocumentTitle): boolean {
  return one.years.join() === other.years.join()
}

/** A span with the same first year and another last one. */
function endsDiffer(one: readonly number[], other: readonly number[]): boolean {
  return one.length === 2 && other.length === 2 && one[0] === other[0] && one[1] !== other[1]
}

/** At the title told less often; of two equally often, at the one whose kind stands outside its marks, else at the later. */
function twoTitles(before: DocumentTitle, title: DocumentTitle, all: readonly DocumentTitle[]): Finding {
  const times = (one: DocumentTitle) => all.filter(({ text }) => text === one.text).length - (one.text.endsWith('》') ? 0 : 0.5)
  const [right, wrong] = times(before) >= times(title) ? [before, title] : [title, before]
  return { check, certainty: 'A', ...placed(wrong), message: `同一份文件用了两个名称：${wrong.text}和${right.text}。`, suggestion: right.text }
}
