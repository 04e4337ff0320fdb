import type { ReactNode } from 'react'
import './mark.css'

type Tone = 'plain' | 'blue' | 'green' | 'amber' | 'red'

/** A short word on a coloured ground. The word says it all; the colour only helps. */
export function Mark({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`mark mark-${tone}`}>{children}</span>
}
