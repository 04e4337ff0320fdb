import type { CaseView } from '@zhenzhi/contract'
import { Link } from '@tanstack/react-router'
import { sayDay } from '../../../parts/days.ts'

/** A step lapsed: what is asked for now begins as a case of its own, in the same thread. */
export function Anew({ file }: { file: CaseView }) {
  if (file.anew === undefined || file.void) return null
  const { title, until } = file.anew
  return (
    <section className="card no-print" aria-label="另行登记">
      <h2>另行登记</h2>
      <p>{title}：到{sayDay(until)}为止，已经过了。还有诉求的，另行登记一件，和这一件在同一条脉络里；这一件的回复和评价都保留。</p>
      <Link className="button" to="/register/$definition" params={{ definition: file.definition }} search={{ from: file.id, as: 'next' }}>另行登记一件，接着这一件</Link>
    </section>
  )
}
