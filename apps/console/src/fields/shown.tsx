import type { ValueView } from '@zhenzhi/contract'
import { Link } from '@tanstack/react-router'
import { listOf, textOf, valueOf } from './field-props.ts'

/** A kept value as a person reads it. The words are the server's; a file or another case can be opened. */
export function Shown({ value, fileAddress }: { value: ValueView; fileAddress: (id: string) => string }) {
  if (value.kind === 'files') {
    return listOf(valueOf(value)).map(textOf).map((id, index) => (
      <span key={id}>{index > 0 && '、'}<a href={fileAddress(id)} target="_blank" rel="noreferrer">附件 {index + 1}</a></span>
    ))
  }
  if ((value.kind === 'case' || value.kind === 'term') && typeof value.value === 'string') return <Link to="/cases/$id" params={{ id: value.value }}>{value.shown || '打开'}</Link>
  return value.shown
}
