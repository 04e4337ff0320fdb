import type { ReactNode } from 'react'
import './empty.css'

/** Nothing here yet, and a sentence of what to do. */
export function Empty({ says, children }: { says: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <p>{says}</p>
      {children && <div className="row">{children}</div>}
    </div>
  )
}
