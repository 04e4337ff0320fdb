import type { ValueView } from '@zhenzhi/contract'
import { Link } from '@tanstack/react-router'
import { sayDay } from '../parts/days.ts'
import { listOf, textOf, valueOf } from './field-props.ts'
import { sayPeople } from './person-words.ts'

/** A kept value as a person reads it. The words are the server's; a file, a term or another case can be opened. */
export function Shown({ value, fileAddress }: { value: ValueView; fileAddress: (id: string) => string }) {
  const kept = valueOf(value)
  switch (value.kind) {
    case 'files': return <Files ids={listOf(kept).map(textOf)} names={value.shown.split('、')} fileAddress={fileAddress} />
    case 'person':
    case 'people': return sayPeople(kept).map((words) => <div key={words}>{words}</div>)
    case 'case':
    case 'term': return value.shown === '' ? '（您的岗位看不到）' : <Link to="/cases/$id" params={{ id: textOf(kept) }}>{value.shown}</Link>
    case 'day': return sayDay(value.shown)
    default: return value.shown
  }
}

function Files({ ids, names, fileAddress }: { ids: readonly string[]; names: readonly string[]; fileAddress: (id: string) => string }) {
  const named = names.length === ids.length
  return ids.map((id, index) => <div key={id}><a href={fileAddress(id)} target="_blank" rel="noreferrer">{(named && names[index]) || `附件 ${index + 1}`}</a></div>)
}
