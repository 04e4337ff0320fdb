import { refuse } from '@zhenzhi/kernel'
import type { Definition, Json, Refused } from '@zhenzhi/kernel'
import { isMasked, isPlaceholder } from './mask.ts'

interface Saying {
  fields: Definition['fields']
  read: Readonly<Record<string, Json>>
  enteredFor: string | undefined
}

/** What stands on the screen in place of something hidden is refused as content, in texts, in columns of rows, and as a name something is entered for. */
export function saidShown({ fields, read, enteredFor }: Saying): Refused | undefined {
  if (isMasked('name', enteredFor)) return refuse('field-wrong', '代录的姓名是隐藏后的样子，请填真实姓名。', 'enteredFor')
  const shown = Object.entries(read).find(([name, value]) => ['text', 'rows'].includes(fields[name]?.kind ?? '') && holdsPlaceholder(value))?.[0]
  return shown === undefined ? undefined : refuse('field-wrong', `“${fields[shown]?.title ?? shown}”填的是隐藏后显示的字样，不能当作内容保存。不改就空着，要改请填真实内容。`, shown)
}

function holdsPlaceholder(value: Json | undefined): boolean {
  if (typeof value === 'string') return isPlaceholder(value)
  if (Array.isArray(value)) return value.some((item: Json) => holdsPlaceholder(item))
  return typeof value === 'object' && value !== null && Object.values(value).some((item) => holdsPlaceholder(item))
}
