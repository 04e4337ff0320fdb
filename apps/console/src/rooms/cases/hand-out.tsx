import type { CaseView, ThreadCase } from '@zhenzhi/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { listOf, recordOf, textOf } from '../../fields/field-props.ts'
import type { Value } from '../../fields/field-props.ts'
import { Mark } from '../../parts/mark.tsx'
import { definitionsQuery } from '../../wire/cases.ts'

/** 逐项交办: each row of the list becomes a case of its own; what was handed out already says so, and the whole closes after the last of them. */
export function HandOut({ file, parts }: { file: CaseView; parts: readonly ThreadCase[] }) {
  const { data: definitions } = useSuspenseQuery(definitionsQuery(file.town))
  const kind = definitions.find(({ partOf, opens }) => partOf === file.definition && opens !== undefined)
  const list = definitions.find(({ id }) => id === file.definition)?.handsOut
  const value = file.values.find(({ name }) => name === list)
  if (kind === undefined || value === undefined || file.void || file.state.closed) return null
  // A kept list is the list of records that was sent.
  const column = kind.opens?.asks.find(({ field }) => field.kind === 'text')?.name ?? ''
  const rows = listOf(value.value as Value).map((row) => textOf(recordOf(row)[column]))
  const made = parts.filter(({ row }) => row.definition === kind.id)
  const left = Math.max(0, rows.length - made.length)
  if (rows.length === 0) return null
  return (
    <div className="stack" role="group" aria-label={value.title}>
      {left > 0 && <p>“{value.title}”还有 {left} 项没有交办，请逐项交办。</p>}
      <ol className="stack">
        {rows.map((words, index) => (
          <li key={index}>
            <span className="row">
              <span>{words}</span>
              {made.some(({ row }) => row.heading.includes(words))
                ? <Mark tone="green">已交办</Mark>
                : left > 0 && <Link className="button" to="/register/$definition" params={{ definition: kind.id }} search={{ from: file.id, as: 'part', row: index }}>交办这一项</Link>}
            </span>
          </li>
        ))}
      </ol>
    </div>
  )
}
