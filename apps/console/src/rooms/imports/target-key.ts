import type { ImportTarget } from '@zhenzhi/contract'

/** A target as the value of a list to choose from. */
export function targetKey({ act, field, part }: ImportTarget): string {
  return [act, field, part ?? ''].join('|')
}

export function targetOf(key: string): ImportTarget {
  const [act = '', field = '', part = ''] = key.split('|')
  return part === '' ? { act, field } : { act, field, part }
}
