import { correctionOf } from '@zhenzhi/kernel'
import type { Definition } from '@zhenzhi/kernel'
import type { CaseDesk } from '../../cases/desk.ts'

type Line = Exclude<Awaited<ReturnType<CaseDesk['view']>>, { refusal: unknown }>['lines'][number]

interface Timeline {
  definition: Definition
  lines: readonly Line[]
}

const systemTitles: Readonly<Record<string, string>> = {
  'fell-due': '时限届满', lapsed: '权利期限届满', 'not-returned': '逾期未回', expired: '已到期', recalculated: '时限重新计算', limited: '领导限办', correct: '更正', join: '并单', split: '拆单', adopt: '转到新版本', measured: '补计指标', erased: '按规定删除内容', 'handed-over': '移交承办人',
}

/** What an act is called in the timeline. A correction says which step it put right or struck out, and the day it was moved to. */
export function actTitle(line: Line, { definition, lines }: Timeline): string {
  const plain = definition.transitions[line.name]?.title ?? systemTitles[line.name] ?? line.name
  if (line.kind !== 'correct') return plain
  const { of, void: struck, day } = correctionOf(line.what)
  const mended = lines.find(({ id }) => id === of)
  if (mended === undefined) return plain
  const step = `“${definition.transitions[mended.name]?.title ?? mended.name}”`
  if (struck) return mended.kind === 'open' ? '整件作废' : `撤销${step}`
  return day === null ? `更正${step}` : `更正${step}，日期改为 ${day}`
}
