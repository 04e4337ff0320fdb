import { gatesOf } from '@zhenzhi/kernel'
import type { Definition, Field, Json } from '@zhenzhi/kernel'
import { describe, expect, test } from 'vitest'
import { everyDefinition } from './register.ts'
import { story } from './story.fixture.ts'

const id = '00000000-0000-7000-8000-0000000000aa'
const sealed = { alg: '', kid: '', iv: '', ct: '', tag: '' }
const today = '2026-05-10'
const wrongTerm = '任期止不能早于任期起'

/** Something that the field takes; which, does not matter here. */
function something(field: Field): Json {
  switch (field.kind) {
    case 'text': return field.sealed === true ? sealed : '示例'
    case 'integer': return field.min ?? 1
    case 'decimal': return '1'
    case 'money': return '100'
    case 'day': return '2026-05-02'
    case 'choice': return Object.keys(field.choices)[0] ?? null
    case 'choices': return Object.keys(field.choices).slice(0, 1)
    case 'yes': return true
    case 'person': return { person: id, of: sealed }
    case 'people': return [{ person: id, of: sealed }]
    case 'files': return [id]
    case 'rows': return [Object.fromEntries(Object.entries(field.fields).map(([name, column]) => [name, something(column)]))]
    case 'case': case 'officer': case 'place': case 'term': return id
  }
}

function told({ fields, transitions }: Definition): Record<string, Json> {
  const asked = Object.entries(transitions['register']?.asks ?? {}).filter(([name]) => name !== 'to')
  return Object.fromEntries(asked.map(([name]) => [name, fields[name] === undefined ? null : something(fields[name])]))
}

const rosters = Object.values(everyDefinition).filter(({ engine }) => engine === 'roster')

describe('no term ends before it begins', () => {
  test.for(rosters)('when it is registered: $title', (roster) => {
    expect(() => story(roster, today, { ...told(roster), from: '2026-05-02', to: '2026-05-01' })).toThrow(wrongTerm)
  })

  // What asks for more before it begins is ended in its own stories.
  test.for(rosters.filter((one) => gatesOf(one).filter(({ act }) => act === 'register').length === 1))('when it ends: $title', (roster) => {
    const begun = story(roster, today, { ...told(roster), from: '2026-05-02' })
    expect(begun.tries(today, roster.transitions['end']?.by[0] ?? '', 'end', { to: '2026-05-01' })?.says).toContain(wrongTerm)
    expect(begun.tries(today, roster.transitions['end']?.by[0] ?? '', 'end', { to: '2026-05-02' })).toBeUndefined()
  })
})
