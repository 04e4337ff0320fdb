import type { AskedField, OpenAct } from '@zhenzhi/contract'
import { dayFor } from './fitting-values.ts'
import type { Making } from './fitting-values.ts'

type Spec = AskedField['field']

/** What a person would fill into the form of an act: everything it must have, some of what it may. */
export function whatFor(making: Making, act: OpenAct): Record<string, unknown> {
  const asked = act.asks.filter(({ required }) => required || making.dice.chance(0.4))
  return Object.fromEntries(asked.map(({ name, field }) => [name, saidFor(making, field)]))
}

function saidFor(making: Making, field: Spec): unknown {
  const { dice, pool } = making
  switch (field.kind) {
    case 'text': return dice.pick(['情况属实', '按规定办理', '演示内容', '一二三四五']).slice(0, field.max ?? 100)
    case 'integer': return Math.max(field.min ?? 0, Math.min(field.max ?? 50, dice.upTo(50)))
    case 'decimal': return '1.5'
    case 'money': return String(dice.upTo(1_000_000))
    case 'day': return dayFor(dice)
    case 'choice': return dice.pick(Object.keys(field.choices ?? { none: '' }))
    case 'choices': return [dice.pick(Object.keys(field.choices ?? { none: '' }))]
    case 'yes': return dice.chance(0.6)
    case 'place': return dice.pick([...pool.known('places'), 'x'])
    case 'person': return person(making)
    case 'people': return Array.from({ length: Math.max(2, field.min ?? 1) }, () => person(making))
    case 'term':
    case 'officer':
    case 'case': return dice.pick([...pool.known('cases'), 'x'])
    case 'files': return pool.known('files').length === 0 ? [] : [dice.pick(pool.known('files'))]
    case 'rows': return Array.from({ length: 1 + dice.upTo(2) }, () => Object.fromEntries(Object.entries(field.fields ?? {}).map(([name, column]) => [name, saidFor(making, column)])))
  }
}

function person({ dice }: Making): Record<string, unknown> {
  return { name: `${dice.pick(['王', '李', '赵'])}某${dice.pick(['甲', '乙', '丙'])}`, ...(dice.chance(0.3) ? { phone: '10012345678' } : {}), ...(dice.chance(0.2) ? { sex: '女' } : {}) }
}
