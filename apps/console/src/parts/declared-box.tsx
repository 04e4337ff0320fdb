import { Checkbox } from 'antd'

export interface Declaring {
  said: boolean
  say: (yes: boolean) => void
}

/** Ticked once and remembered until the window is closed or one signs out. */
export function DeclaredBox({ said, say }: Declaring) {
  return <Checkbox checked={said} onChange={(event) => say(event.target.checked)}>所填、所传内容不含国家秘密、工作秘密</Checkbox>
}
