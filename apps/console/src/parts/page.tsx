import type { ReactNode } from 'react'
import { useEffect } from 'react'
import './page.css'

interface PageProps {
  title: string
  /** Beside the title: what may be done with the whole page. */
  tools?: ReactNode
  /** Under the title: one line of what it is. */
  lead?: ReactNode
  children: ReactNode
}

/** A screen with its heading; the browser's tab carries the same words. */
export function Page({ title, tools, lead, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · 镇治`
  }, [title])

  return (
    <div className="page stack">
      <header className="page-head">
        <div className="row apart">
          <h1>{title}</h1>
          {tools && <div className="row no-print">{tools}</div>}
        </div>
        {lead && <div className="soft page-lead">{lead}</div>}
      </header>
      {children}
    </div>
  )
}
