import { readFile, stat } from 'node:fs/promises'
import { isRefused } from '@zhenzhi/kernel'
import type { About, Certainty, Finding } from '@zhenzhi/proofread'
import type { ProofRead, Proofread } from '../reports/proofreading.ts'
import { readOptions } from './asked.ts'

export interface ProofreadWays {
  proofread: Proofread
  /** Bytes of a file, and characters of its text, at most. */
  most: { bytes: number; characters: number }
  say: (text: string) => void
  /** Says what cannot be done, and answers 2. */
  complain: (says: string) => number
}

const options = {
  town: { type: 'string' }, county: { type: 'string' }, prefecture: { type: 'string' }, province: { type: 'string' }, year: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const

const usage = '用法：proofread 文件 [--town 官塘镇 --county 湘桥区 --prefecture 潮州市 --province 广东省 --year 2020] [--json]。文件是 .docx 或 .txt'
const words: readonly [Certainty, string][] = [['A', '有错'], ['B', '多半有错'], ['C', '请核对']]

/** `proofread`: what an editor would mark in a report of any town, out of a file; nothing is opened but that file. Answers 0, 1 where something is certainly wrong, 2 where it cannot be read. */
export async function proofreadCommand([file = '', ...args]: readonly string[], { proofread, most, say, complain }: ProofreadWays): Promise<number> {
  if (file === '' || file.startsWith('--')) return complain(usage)
  const read = readOptions(args, options)
  if ('says' in read) return complain(read.says)
  const { json, year, ...names } = read.values
  if (year !== undefined && !/^20\d\d$/.test(year)) return complain(`--year 请写四位年份，例如 2020，现在写的是“${year}”`)
  const source = await bytesOf(file, most.bytes)
  if ('says' in source) return complain(source.says)
  const told = await proofread({ source: source.bytes, about: aboutOf(names, year), most: most.characters })
  if (isRefused(told)) return complain(`${file}：${told.refusal.says}`)
  say(json ? JSON.stringify(told.findings.map(inOrder), null, 2) : linesOf(told))
  return told.findings.some(({ certainty }) => certainty === 'A') ? 1 : 0
}

async function bytesOf(file: string, most: number): Promise<{ bytes: Uint8Array } | { says: string }> {
  const found = await stat(file).catch(() => undefined)
  if (found?.isFile() !== true) return { says: `读不到文件 ${file}` }
  if (found.size > most) return { says: `${file} 太大（${found.size} 字节），最多 ${most} 字节。请只留下正文。` }
  const bytes = await readFile(file).catch(() => undefined)
  return bytes === undefined ? { says: `读不到文件 ${file}` } : { bytes: new Uint8Array(bytes) }
}

function aboutOf({ town, county, prefecture, province }: Partial<Record<'town' | 'county' | 'prefecture' | 'province', string>>, year: string | undefined): Omit<About, 'gazetteer'> {
  return {
    ...(town === undefined ? {} : { town }), ...(county === undefined ? {} : { county }), ...(prefecture === undefined ? {} : { prefecture }), ...(province === undefined ? {} : { province }),
    ...(year === undefined ? {} : { year: Number(year) }),
  }
}

/** The order a program reads them in, whatever a check writes. */
function inOrder({ check, certainty, quote, start, end, message, suggestion }: Finding): Finding {
  return { check, certainty, quote, start, end, message, suggestion }
}

function linesOf({ text, findings }: ProofRead): string {
  const says = new Map(words)
  const lines = findings.map(({ certainty, quote, start, message, suggestion }) =>
    `第 ${lineOf(text, start)} 行　${says.get(certainty) ?? certainty}　“${quote.replaceAll(/\s+/g, ' ')}”　${message}${suggestion === null ? '' : `　可改为“${suggestion}”`}`)
  const counts = words.map(([certainty, word]) => `${word} ${findings.filter((one) => one.certainty === certainty).length} 处`)
  return [...lines, findings.length === 0 ? '没有发现问题' : `共 ${findings.length} 处：${counts.join('，')}`].join('\n')
}

function lineOf(text: string, at: number): number {
  return text.slice(0, at).split(/\r\n|[\r\n]/).length
}
