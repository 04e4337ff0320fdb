import { Alert } from 'antd'
import type { ReactNode } from 'react'

/** What the server would not do, and what to do next. What was typed stays on the screen. */
export function RefusalAlert({ says, children }: { says: string; children?: ReactNode }) {
  return <Alert type="error" showIcon role="alert" title={says} {...(children ? { description: children } : {})} />
}
