import type { PaperView } from '@zhenzhi/contract'
import { deliveryMethods } from '@zhenzhi/kernel'
import type { Day, Definition, Law, PaperStanding } from '@zhenzhi/kernel'

interface Presenting {
  definition: Definition
  law: Law
  today: Day
  number: string | null
}

/** A paper of a case: its number, its days, and why it counts as served on the day it does. */
export function paperView(paper: PaperStanding, { definition, law, today, number }: Presenting): PaperView {
  return {
    paper: paper.paper, title: definition.papers[paper.paper]?.title ?? paper.paper, version: paper.version, number,
    issued: paper.issued, signed: paper.signed, served: paper.served,
    ...(paper.delivery === undefined ? {} : { delivery: deliveryView(paper.delivery, law) }),
    ...(paper.served !== null && paper.served > today ? { pending: true } : {}),
  }
}

function deliveryView({ method, done, attempts, rule: { id, version } }: NonNullable<PaperStanding['delivery']>, { rules }: Law): NonNullable<PaperView['delivery']> {
  const rule = rules.find((one) => one.id === id && one.version === version)
  return { method: deliveryMethods[method], done, attempts, says: rule?.says ?? '', basis: rule === undefined ? '' : `${rule.law}${rule.article ?? ''}` }
}
