import type { PostHeld } from '@zhenzhi/contract'

/** How a post is held, in words; nothing where it was simply given. */
export function sayHow({ kind, forName, home }: Pick<PostHeld, 'kind' | 'forName' | 'home'>): string | undefined {
  switch (kind) {
    case 'regular': return undefined
    case 'acting': return `代理${forName ?? ''}`
    case 'delegated': return `受${forName ?? ''}委托`
    case 'borrowed': return `借调，原单位${home}`
  }
}
